"""An epoch's rows as batches of token numbers."""

import random
from collections.abc import Mapping, Sequence

import torch
from tokenizers import Tokenizer

from ..config import Recipe
from ..network.tokens import encode, padded
from ..text.data import Row
from .epoch import epoch_rows

Batch = tuple[torch.Tensor, torch.Tensor, torch.Tensor, torch.Tensor]
"""(input_ids, attention_mask, targets, weights) of shapes (rows, longest), (rows, longest), (rows, labels), (rows,)."""


class Batches:
    """The batches of some rows, in a fixed order."""

    def __init__(self, rows: Sequence[Row], tokenizer: Tokenizer, size: int, most_tokens: int) -> None:
        self.rows = rows
        self.ids = encode(tokenizer, [row.text for row in rows], most_tokens)
        self.order = [list(range(start, min(start + size, len(rows)))) for start in range(0, len(rows), size)]

    def bucketed(self, bucket: int, chance: random.Random) -> "Batches":
        """The same with rows of like length together: each run of `bucket` batches sorted, then all batches shuffled."""
        size = len(self.order[0])
        order = []
        for start in range(0, len(self.rows), size * bucket):
            numbers = sorted(range(start, min(start + size * bucket, len(self.rows))), key=lambda n: len(self.ids[n]))
            order.extend(numbers[first : first + size] for first in range(0, len(numbers), size))
        chance.shuffle(order)
        self.order = order
        return self

    def __len__(self) -> int:
        return len(self.order)

    def batch(self, number: int, device: torch.device | str = "cpu") -> Batch:
        """One batch, padded to its longest row."""
        numbers = self.order[number]
        ids, mask = padded([self.ids[n] for n in numbers], device)
        targets = torch.tensor([self.rows[n].target for n in numbers], device=device)
        return ids, mask, targets, torch.tensor([self.rows[n].weight for n in numbers], device=device)


def epoch_batches(recipe: Recipe, pools: Mapping[str, Sequence[Row]], tokenizer: Tokenizer, epoch: int) -> Batches:
    """The batches of an epoch (from 0), as the recipe draws and orders them. `pools` holds each source's rows by its name."""
    training = recipe.training
    rows = epoch_rows(pools, recipe.train, recipe.seed, epoch, recipe.labels)
    batches = Batches(rows, tokenizer, training.batch, training.max_tokens)
    if training.bucket:
        batches.bucketed(training.bucket, random.Random(f"{recipe.seed} {epoch} order"))
    return batches
