"""Networks, their weights and tokenizers, and the folder a model stands in."""
