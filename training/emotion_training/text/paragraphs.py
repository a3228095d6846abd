"""Paragraphs of 100 to 300 words made of validation texts that share a label."""

import random
from collections.abc import Sequence
from dataclasses import dataclass

from .data import Row

SHORTEST, LONGEST = 100, 300
"""Words."""


@dataclass(frozen=True)
class Paragraph:
    sentences: tuple[str, ...]
    """The joined texts: each stands for one sentence."""
    label: int | None
    """None where all of them are neutral."""

    @property
    def text(self) -> str:
        return " ".join(self.sentences)

    @property
    def words(self) -> list[int]:
        return [len(sentence.split()) for sentence in self.sentences]


def paragraphs(rows: Sequence[Row], seed: int) -> list[Paragraph]:
    """Each text in at most one paragraph; the length is drawn evenly from SHORTEST to LONGEST words."""
    chance = random.Random(seed)
    alike: dict[int | None, list[str]] = {}
    for row in rows:
        alike.setdefault(row.label, []).append(row.text)
    made = []
    for label, texts in sorted(alike.items(), key=lambda item: -1 if item[0] is None else item[0]):
        chance.shuffle(texts)
        sentences: list[str] = []
        wanted = chance.randint(SHORTEST, LONGEST - 40)
        for text in texts:
            sentences.append(text if text.rstrip()[-1:] in ".!?" else f"{text.rstrip()}.")
            words = sum(len(sentence.split()) for sentence in sentences)
            if words >= wanted:
                if words <= LONGEST:
                    made.append(Paragraph(tuple(sentences), label))
                sentences, wanted = [], chance.randint(SHORTEST, LONGEST - 40)
    return made
