"""The fixed split of sets that come without one: a text, or its author, is always on the same side."""

import hashlib
import unicodedata

STEPS = 10_000


def part_of(key: str, held: float) -> str:
    """`train`, `validation` or `test`, by the key's hash; `held` is the share of each of the last two, 0 to 0.5."""
    place = int(hashlib.sha256(key.encode()).hexdigest(), 16) % STEPS
    if place < round(STEPS * (1 - 2 * held)):
        return "train"
    return "validation" if place < round(STEPS * (1 - held)) else "test"


def normalised(text: str) -> str:
    """What two texts share that differ in case, spaces and marks alone: NFKC, lower case, letters and digits only."""
    return "".join(letter for letter in unicodedata.normalize("NFKC", text).lower() if letter.isalnum())
