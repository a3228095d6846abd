"""Texts as token numbers."""

from collections.abc import Sequence
from pathlib import Path

import torch
from tokenizers import Regex, Tokenizer, normalizers

from ..problem import Problem

PLAIN = {
    "[\u2018\u2019\u201a\u201b\u2032\u02bc]": "'",
    "[\u201c\u201d\u201e\u201f\u2033]": '"',
    "[\u2010-\u2015\u2212]|-{2,3}": "-",
    "\u2026": "...",
}
"""Marks that typesetters use -> those of a keyboard, which CARER's tweets have: how a text is set must not change its scores."""


def load_tokenizer(folder: Path) -> Tokenizer:
    """The folder's tokenizer, without truncation or padding of its own."""
    path = folder / "tokenizer.json"
    if not path.exists():
        raise Problem(f"{path}: the tokenizer is missing.")
    tokenizer = Tokenizer.from_file(str(path))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def with_plain_marks(tokenizer: Tokenizer) -> Tokenizer:
    """The tokenizer, reading typesetters' quotation marks, dashes and ellipses as a keyboard's; it keeps that in its file."""
    if not isinstance(tokenizer.normalizer, normalizers.Sequence):
        plain = [normalizers.Replace(Regex(pattern), mark) for pattern, mark in PLAIN.items()]
        own = [tokenizer.normalizer] if tokenizer.normalizer else []
        tokenizer.normalizer = normalizers.Sequence([*plain, *own])
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
