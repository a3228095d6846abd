"""The texts that a model learns from and is measured on: read, split, labelled."""
