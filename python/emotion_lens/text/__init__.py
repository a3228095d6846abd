"""What is said of a text before any model reads it."""
