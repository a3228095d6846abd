"""Files of rows, read and written a batch at a time."""
