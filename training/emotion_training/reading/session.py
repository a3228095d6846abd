"""An exported model that reads texts with ONNX Runtime."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

from ..problem import Problem

BATCH_TOKENS = 1024
"""Padding included."""
LONGEST = 512
"""Tokens read of a text; what follows is left out. The sets measured here have no longer texts."""


class Session:
    """Reads texts in batches of similar length; the order of the answers is that of the texts."""

    def __init__(self, model: Path, tokenizer: Path, threads: int = 1) -> None:
        for path in (model, tokenizer):
            if not path.is_file():
                raise Problem(f"{path}: there is no such file; export the model first.")
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        self._session = onnxruntime.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])
        self._tokenizer = Tokenizer.from_file(str(tokenizer))
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(LONGEST)

    def tokens(self, texts: Sequence[str]) -> list[list[int]]:
        """Token numbers of each text, special tokens included."""
        return [encoding.ids for encoding in self._tokenizer.encode_batch(list(texts))]

    def logits(self, texts: Sequence[str]) -> np.ndarray:
        """float32 [texts, labels]."""
        if len(texts) == 0:
            raise Problem("There are no texts to read.")
        rows = self.tokens(texts)
        answers: dict[int, np.ndarray] = {}
        for batch in _batches([len(row) for row in rows]):
            for index, answer in zip(batch, self.run([rows[index] for index in batch])):
                answers[index] = answer
        return np.stack([answers[index] for index in range(len(rows))])

    def run(self, rows: Sequence[Sequence[int]]) -> np.ndarray:
        """Logits [rows, labels] of one batch of token rows, padded to the longest."""
        shape = (len(rows), max(len(row) for row in rows))
        identifiers, mask = np.zeros(shape, dtype=np.int64), np.zeros(shape, dtype=np.int64)
        for index, row in enumerate(rows):
            identifiers[index, : len(row)] = row
            mask[index, : len(row)] = 1
        return self._session.run(["logits"], {"input_ids": identifiers, "attention_mask": mask})[0]


def softmax(logits: np.ndarray, temperature: float = 1.0) -> np.ndarray:
    """Probabilities [texts, labels], float64."""
    scaled = logits.astype(np.float64) / temperature
    powers = np.exp(scaled - scaled.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


def _batches(lengths: Sequence[int]) -> Iterator[list[int]]:
    batch: list[int] = []
    for index in sorted(range(len(lengths)), key=lambda each: lengths[each]):
        if batch and lengths[index] * (len(batch) + 1) > BATCH_TOKENS:
            yield batch
            batch = []
        batch.append(index)
    if batch:
        yield batch
