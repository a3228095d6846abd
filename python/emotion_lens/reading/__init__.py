"""A model's folder, opened and run."""
