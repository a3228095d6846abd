"""Texts as token numbers."""

from collections.abc import Sequence
from pathlib import Path

import torch
from tokenizers import Tokenizer

from .problem import Problem


def load_tokenizer(folder: Path) -> Tokenizer:
    """The folder's tokenizer, without truncation or padding of its own."""
    path = folder / "tokenizer.json"
    if not path.exists():
        raise Problem(f"{path}: the tokenizer is missing.")
    tokenizer = Tokenizer.from_file(str(path))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def encode(tokenizer: Tokenizer, texts: Sequence[str], most: int) -> list[list[int]]:
    """Token numbers with [CLS] and [SEP], at most `most` of them a text."""
    tokenizer.enable_truncation(most)
    return [encoding.ids for encoding in tokenizer.encode_batch(list(texts))]


def padded(rows: Sequence[Sequence[int]], device: torch.device | str = "cpu") -> tuple[torch.Tensor, torch.Tensor]:
    """(input_ids, attention_mask), both int64 of shape (rows, longest), zero where a row is shorter."""
    longest = max(len(row) for row in rows)
    ids = torch.zeros(len(rows), longest, dtype=torch.long)
    mask = torch.zeros_like(ids)
    for number, row in enumerate(rows):
        ids[number, : len(row)] = torch.tensor(row)
        mask[number, : len(row)] = 1
    return ids.to(device), mask.to(device)
