"""Trains, measures and exports the emotion classifier that Emotion Lens ships."""
