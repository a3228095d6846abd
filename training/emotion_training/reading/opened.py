"""Whatever reads texts: an exported file, or weights where there is none."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

import numpy as np

from ..network.files import QUANTIZED, WEIGHTS
from .session import Session


class Logits(Protocol):
    """Whatever reads texts."""

    def logits(self, texts: Sequence[str]) -> np.ndarray:
        """float32 [texts, labels], in the texts' order."""


def open_model(folder: Path, threads: int = 1) -> Logits:
    """A folder's int8 file, as the product reads it; its weights where it was not exported."""
    if (folder / QUANTIZED).is_file() or not any((folder / name).is_file() for name in ("model.safetensors", WEIGHTS)):
        return Session(folder / QUANTIZED, folder / "tokenizer.json", threads)
    from .float_session import FloatSession

    return FloatSession(folder)
