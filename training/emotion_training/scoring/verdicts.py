"""What the product says of a text: its best label where that is clear enough, otherwise none."""

import re
from collections.abc import Sequence

import numpy as np

from .confidence_metrics import confidences, margins
from .metrics import Floats, Indices
from .thresholds import Thresholds

NONE = -1
"""Stands for no emotion, where others have a label's index."""
WORD = re.compile(r"[^\W_](?:[^\W_]|[\u0300-\u036f]|['’‐-](?=[^\W_])|,(?=\d)|(?:_+(?:\._*)?|\._*)(?=[^\W_]))*")
"""A run of letters and digits with the marks inside it, identifiers too, as the extension counts words; it counts scripts without spaces by character."""


def count_words(text: str) -> int:
    return len(WORD.findall(text))


def verdicts(probabilities: Floats, texts: Sequence[str], thresholds: Thresholds, kind: str = "") -> Indices:
    """The index of the label that each text is given, or NONE; `probabilities` is [texts, labels], `kind` that of the texts' sets."""
    long_enough = np.array([count_words(text) >= thresholds.words for text in texts], dtype=bool)
    clear = thresholds.sure(confidences(probabilities), kind) & (margins(probabilities) >= thresholds.margin)
    return np.where(clear & long_enough, probabilities.argmax(axis=1), NONE)
