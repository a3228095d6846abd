"""What is computed of scores alone: accuracies, thresholds, verdicts, people's agreement."""
