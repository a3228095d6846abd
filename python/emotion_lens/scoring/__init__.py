"""Pure: logits become probabilities, probabilities become verdicts."""
