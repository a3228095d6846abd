"""What a person can act on."""


class Problem(Exception):
    """A failure in one calm sentence: what is wrong, and the way on."""
