"""Temperature, threshold and people's agreement, fitted on validation data."""
