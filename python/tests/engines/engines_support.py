"""Rows to read, and how none of them is lost or doubled."""

import hashlib
import json
import random
from collections.abc import Iterable

WORDS = [
    "I",
    "you",
    "the",
    "rain",
    "morning",
    "happy",
    "sad",
    "afraid",
    "angry",
    "was",
    "felt",
    "saw",
    "never",
    "house",
    "missed",
]


def made_texts(rows: int) -> list[str]:
    """Texts of two to forty words, none like another."""
    chance = random.Random(5)
    return [f"{number} {' '.join(chance.choices(WORDS, k=chance.randint(2, 40)))}." for number in range(rows)]


def digest(ids: Iterable[int]) -> tuple[int, str]:
    """The count and a hash of the ids: with one lost or doubled it is another."""
    ordered = sorted(ids)
    return len(ordered), hashlib.sha256(json.dumps(ordered).encode()).hexdigest()
