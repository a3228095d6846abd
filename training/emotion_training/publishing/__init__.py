"""From a measured run to the folder that the product reads."""
