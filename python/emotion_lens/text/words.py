"""What is a word."""

import re
from functools import cache

from .scripts import DENSE, character_class, of_category

ASCII_WORD = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9]|['-](?=[A-Za-z0-9])|,(?=[0-9])|(?:_+(?:\._*)?|\._*)(?=[A-Za-z0-9]))*")


def count_words(text: str) -> int:
    """
    A run of letters and digits, with the apostrophes, hyphens, dots and underscores inside it, is one word, and so is an
    identifier. Scripts written without spaces count by character, emoji and punctuation not at all.
    """
    pattern = ASCII_WORD if text.isascii() else _any_word()
    return sum(1 for _ in pattern.finditer(text))


@cache
def _any_word() -> re.Pattern[str]:
    dense, letter = f"[{character_class(DENSE)}]", r"[^\W_]"
    mark, number = (f"[{character_class(of_category(each))}]" for each in "MN")
    return re.compile(
        rf"{dense}|{letter}(?:(?!{dense})(?:{letter}|{mark})"
        rf"|['’‐-](?={letter})|,(?={number})|(?:_+(?:\._*)?|\._*)(?={letter}))*"
    )
