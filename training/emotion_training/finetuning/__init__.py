"""Training, and the soft labels of a teacher."""
