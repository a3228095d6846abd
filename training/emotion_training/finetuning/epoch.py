"""What the model sees in an epoch: drawn, joined and marked, the same for the same recipe, seed and epoch."""

import random
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from ..config import Source
from ..text.data import Row

MARKS = (".", ".", ".", "!", "...")
SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")


def epoch_rows(pools: Mapping[str, Sequence[Row]], sources: Sequence[Source], seed: int, epoch: int, labels: Sequence[str]) -> list[Row]:
    """The rows of one epoch (from 0), shuffled. `pools` holds each source's rows by its name."""
    rows: list[Row] = []
    for source in sources:
        chance = random.Random(f"{seed} {epoch} {source.name}")
        rows.extend(source_rows(pools[source.name], source, chance, labels))
    random.Random(f"{seed} {epoch}").shuffle(rows)
    return rows


def source_rows(pool: Sequence[Row], source: Source, chance: random.Random, labels: Sequence[str]) -> list[Row]:
    """One source's rows of an epoch."""
    rows = list(pool)
    if source.rows:
        rows = chance.sample(rows, min(source.rows, len(rows)))
    if source.repeat:
        rows = [row for row in rows for _ in range(_times(row, source, labels))]
    if source.sentence:
        rows = [_replaced(row, chance.choice(SENTENCE.split(row.text))) for row in rows]
    if source.join:
        rows = joined(rows, source.join, chance)
    if source.marks:
        rows = [_replaced(row, marked(row.text, chance)) if chance.random() < source.marks else row for row in rows]
    return rows


def joined(rows: Sequence[Row], share: float, chance: random.Random) -> list[Row]:
    """A share of the rows continued by one to three others with the same target, for length. As many rows as came."""
    alike: dict[tuple[float, ...], list[Row]] = {}
    for row in rows:
        alike.setdefault(row.target, []).append(row)
    result = []
    for row in rows:
        if chance.random() < share:
            others = [chance.choice(alike[row.target]).text for _ in range(chance.randint(1, 3))]
            row = _replaced(row, ". ".join([row.text, *others]))
        result.append(row)
    return result


def marked(text: str, chance: random.Random) -> str:
    """The text with a final mark, where it ends in a word."""
    return text + chance.choice(MARKS) if text[-1:].isalnum() else text


def _times(row: Row, source: Source, labels: Sequence[str]) -> int:
    return 1 if row.label is None else source.repeat.get(labels[row.label], 1)


def _replaced(row: Row, text: str) -> Row:
    return replace(row, text=text)
