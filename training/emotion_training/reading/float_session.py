"""A model that was not exported, such as a teacher, read from its weights; otherwise as an exported one is."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch

from ..network.base import load_classifier
from ..network.tokens import encode, load_tokenizer, padded
from .session import LONGEST

BATCH = 32
"""Texts of like length read together."""


class FloatSession:
    """The weights of a model's folder, computed in bfloat16 where the processor has it."""

    def __init__(self, folder: Path) -> None:
        self._model = load_classifier(folder)
        self._tokenizer = load_tokenizer(folder)

    def logits(self, texts: Sequence[str]) -> np.ndarray:
        rows = encode(self._tokenizer, texts, LONGEST)
        order = sorted(range(len(rows)), key=lambda index: len(rows[index]))
        answers: dict[int, np.ndarray] = {}
        with torch.inference_mode(), torch.autocast("cpu", torch.bfloat16):
            for start in range(0, len(order), BATCH):
                numbers = order[start : start + BATCH]
                ids, mask = padded([rows[number] for number in numbers], "cpu")
                found = self._model(input_ids=ids, attention_mask=mask).logits.float().numpy()
                answers |= dict(zip(numbers, found, strict=True))
        return np.stack([answers[index] for index in range(len(rows))])
