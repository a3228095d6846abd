"""What a model is worth, by kind of text and of behaviour."""
