"""Scores of single texts: the reference that other runtimes are compared with."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ..network.files import QUANTIZED, read_labels
from ..reading.session import Session, softmax
from ..text.readers import read_texts
from .reports import read_report


def scored(model: Path, texts: Path) -> Iterator[dict[str, Any]]:
    """
    Each `text` of a file of JSON lines with its `tokens` (special ones included) and `scores`, probabilities 0 to 1 at the
    temperature of the model's figures (1 without them), each text read alone.
    """
    session, labels = Session(model / QUANTIZED, model / "tokenizer.json"), read_labels(model)
    figures = model / "figures.json"
    temperature = read_report(figures)["thresholds"]["temperature"] if figures.is_file() else 1.0
    for text in read_texts(texts):
        tokens = session.tokens([text])
        scores = softmax(session.run(tokens), temperature)[0]
        yield {
            "text": text,
            "tokens": len(tokens[0]),
            "scores": {label: round(float(score), 6) for label, score in zip(labels, scores)},
        }


def run(model: Path, texts: Path) -> None:
    """Prints them as JSON lines."""
    for row in scored(model, texts):
        print(json.dumps(row, ensure_ascii=False))
