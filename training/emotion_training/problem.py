"""What is wrong with the input, in one sentence."""


class Problem(Exception):
    """Input that can't be used. Its message is one sentence that names the file, and the line where there is one."""
