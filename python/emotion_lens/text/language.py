"""Whether a text is English, as far as its letters and commonest words tell."""

import re
from bisect import bisect_right
from itertools import groupby
from typing import Literal

from .scripts import DENSE, LATIN, Ranges

Language = Literal["english", "other", "unknown"]
"""`unknown` where the text does not say; such a text is judged."""

SAMPLE_LENGTH = 4_000
"""UTF-16 units looked at."""
FEWEST_LETTERS = 60
SURELY_ENGLISH = 0.15
"""Share of the words below from which a text is English."""

ENGLISH = re.compile(
    r"\b(?:the|and|of|to|is|are|was|were|with|for|that|this|it|you|your|not|be|by|from|or|have|has|had|he|she|they|we|my"
    r"|his|her|their|can|will|would|but|if|when|which|what|how|there|its|it's|don't|i'm)\b",
    re.ASCII,
)
"""Words that hold English together and that other languages in Latin letters seldom share."""


def language_of(text: str) -> Language:
    """
    `other` of a text whose letters are mostly not Latin ones, `english` of one held together by English words. The command
    line also knows other languages in Latin letters by their trigrams; here those are `unknown`.
    """
    sample = _sample(text)
    if sample.isascii():
        letters = latin = sum(map(str.isalpha, sample))
    else:
        letters = sum(map(str.isalpha, sample))
        latin = _count(sample, LATIN)
    if letters < FEWEST_LETTERS:
        dense = 0 if sample.isascii() else _count(sample, DENSE)
        return "other" if dense >= FEWEST_LETTERS / 3 and dense > letters / 2 else "unknown"
    if latin < letters / 2:
        return "other"
    lower = sample.lower().replace("’", "'")
    runs = sum(is_word for is_word, _ in groupby(lower, lambda each: each.isalpha() or each == "'"))
    return "english" if len(ENGLISH.findall(lower)) / max(1, runs) >= SURELY_ENGLISH else "unknown"


def _sample(text: str) -> str:
    start = text[:SAMPLE_LENGTH]
    if start.isascii():
        return start
    units = start.encode("utf-16-le", "surrogatepass")[: 2 * SAMPLE_LENGTH]
    return units.decode("utf-16-le", "replace")


def _count(text: str, ranges: Ranges) -> int:
    ordered = sorted(ranges)
    lows, found = [low for low, _ in ordered], 0
    for code in map(ord, text):
        at = bisect_right(lows, code) - 1
        found += at >= 0 and code <= ordered[at][1]
    return found
