"""How far weights read back from an int8 file are from it."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

from ..network.bodies import Classifier
from ..network.files import QUANTIZED
from ..reading.session import Session, softmax
from ..text.data import Row
from .predict import predict, probabilities

COMPARED = 200
"""Texts that the drift is measured on."""


def drift(folder: Path, model: Classifier, tokenizer: Tokenizer, rows: Sequence[Row]) -> tuple[float, float]:
    """Mean and largest distance between the probabilities of the int8 file and of the weights read back, on some of the rows."""
    some = list(rows)[:COMPARED]
    quantized = softmax(Session(folder / QUANTIZED, folder / "tokenizer.json").logits([row.text for row in some]))
    away = np.abs(quantized - probabilities(predict(model, tokenizer, some, most_tokens=512)))
    return float(away.mean()), float(away.max())
