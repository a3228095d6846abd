"""Sentences in which a word of emotion is no feeling, made from templates."""
