"""Soft labels that a teacher gives to texts without labels, for a student to learn from (Hinton, Vinyals and Dean 2015)."""

import json
import random
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from ..network.files import read_labels
from ..reading.opened import Logits, open_model
from ..reading.session import softmax
from ..text.readers import read_texts
from .epoch import SENTENCE

CHUNK = 2048
"""Texts labelled between two writes."""
SEED = 1
Labelled = tuple[str, np.ndarray]
"""A text and probabilities of shape (labels,)."""


def run(model: Path, texts: Sequence[Path], out: Path, rows: int, sentences: bool) -> int:
    """
    Writes `{text, target}` lines of the texts, at most `rows` texts where it isn't 0, drawn at random. With `sentences` a text of
    several gets the mean of what is said of it whole and of its sentences by their words, and one of them stands besides. Returns
    the number of lines.
    """
    session, labels, lines = open_model(model), read_labels(model), 0
    out.parent.mkdir(parents=True, exist_ok=True)
    chosen = chosen_texts(texts, rows)
    with out.open("w", encoding="utf-8") as file:
        for start in range(0, len(chosen), CHUNK):
            part = chosen[start : start + CHUNK]
            for text, shares in _with_sentences(session, part) if sentences else _alone(session, part):
                target = {label: round(float(share), 4) for label, share in zip(labels, shares, strict=True)}
                file.write(json.dumps({"text": text, "target": target}, ensure_ascii=False) + "\n")
                lines += 1
            file.flush()
    return lines


def chosen_texts(files: Sequence[Path], rows: int) -> list[str]:
    """Different texts of the files in an order drawn at random, at most `rows` where it isn't 0."""
    found = list(dict.fromkeys(text for path in files for text in read_texts(path)))
    random.Random(SEED).shuffle(found)
    return found[:rows] if rows else found


def _alone(session: Logits, texts: Sequence[str]) -> Iterator[Labelled]:
    return zip(texts, softmax(session.logits(texts)), strict=True)


def _with_sentences(session: Logits, texts: Sequence[str]) -> Iterator[Labelled]:
    chance = random.Random(SEED)
    parts = [SENTENCE.split(text) for text in texts]
    inner = [sentence for each in parts if len(each) > 1 for sentence in each]
    shares = softmax(session.logits([*texts, *inner]))
    place = len(texts)
    for text, sentences, whole in zip(texts, parts, shares, strict=False):
        if len(sentences) == 1:
            yield text, whole
            continue
        own = shares[place : place + len(sentences)]
        place += len(sentences)
        yield text, (whole + np.average(own, axis=0, weights=[len(each.split()) for each in sentences])) / 2
        chosen = chance.randrange(len(sentences))
        yield sentences[chosen], own[chosen]
