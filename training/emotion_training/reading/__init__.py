"""Models that read texts."""
