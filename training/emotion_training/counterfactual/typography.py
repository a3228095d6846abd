"""Some texts as other writers would set them, so that marks and cases are learned to be no feeling of their own."""

import random
import re
from collections.abc import Callable

VARIED = 12
"""Per cent of the texts."""


def varied(text: str, chance: random.Random) -> str:
    """Most texts as they are, the others in another typography."""
    return chance.choice(WAYS)(text) if chance.random() * 100 < VARIED else text


def curly(text: str) -> str:
    """With the quotes of print."""
    text = re.sub(r'(^|[\s(])"', r"\1“", text).replace('"', "”")
    return re.sub(r"(^|[\s(])'", r"\1‘", text).replace("'", "’")


def _with_end(mark: str) -> Callable[[str], str]:
    return lambda text: text[:-1] + mark if text.endswith(".") else text


WAYS: tuple[Callable[[str], str], ...] = (
    curly,
    curly,
    str.lower,
    str.upper,
    lambda text: text.rstrip("."),
    lambda text: text.replace(", ", " – ", 1),
    lambda text: text.replace(". ", ".\n", 1),
    lambda text: text.replace("'", "").rstrip("."),
    lambda text: text if "?!" in text else text.replace("!", "."),
    _with_end("!"),
    _with_end("..."),
)
