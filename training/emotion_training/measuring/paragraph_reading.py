"""Whether a paragraph is best read whole, sentence by sentence, or both; and what each costs."""

import json
from collections.abc import Callable, Sequence
from time import perf_counter
from typing import Any

import numpy as np

from ..config import Recipe
from ..network.files import QUANTIZED
from ..reading.session import Session, softmax
from ..scoring.confidence_metrics import auroc, confidences, margins
from ..scoring.metrics import Floats
from ..scoring.thresholds import Thresholds, read_thresholds
from ..text.data import Row
from ..text.paragraphs import Paragraph, paragraphs
from .evaluate import validation_sets

Readings = dict[str, Floats]
"""Probabilities [paragraphs, labels] by the way of reading."""


def run(recipe: Recipe) -> None:
    """Writes RUN/evaluation/reading.json and prints it as a table."""
    folder = recipe.folder / "model"
    thresholds = read_thresholds(recipe)
    session = Session(folder / QUANTIZED, folder / "tokenizer.json")
    result = {source.name: rows for source, rows in validation_sets(recipe)}
    report = compare(session, [row for rows in result.values() for row in rows], thresholds, recipe.seed)
    path = recipe.folder / "evaluation" / "reading.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(report, indent=1) + "\n", encoding="utf-8")
    for name, figures in report["readings"].items():
        print(f"{name}: " + ", ".join(f"{key} {value:.3f}" for key, value in figures.items()))


def compare(session: Session, rows: Sequence[Row], thresholds: Thresholds, seed: int) -> dict[str, Any]:
    """Figures of each way of reading, on the same paragraphs; and the cost of whole and sentences."""
    given = paragraphs(rows, seed)
    sentences = [sentence for each in given for sentence in each.sentences]
    whole, whole_cost = _timed(session, [each.text for each in given], thresholds.temperature)
    parts, parts_cost = _timed(session, sentences, thresholds.temperature)
    readings = combine(given, whole, parts)
    return {
        "paragraphs": len(given),
        "neutralParagraphs": sum(each.label is None for each in given),
        "sentences": len(sentences),
        "cost": {"whole": whole_cost, "sentences": parts_cost, "both": {k: whole_cost[k] + parts_cost[k] for k in whole_cost}},
        "singleSentences": judged(parts, [each.label for each in given for _ in each.sentences], thresholds),
        "readings": {name: judged(each, [part.label for part in given], thresholds) for name, each in readings.items()},
    }


def combine(given: Sequence[Paragraph], whole: Floats, parts: Floats) -> Readings:
    """`whole` [paragraphs, labels], `parts` [all sentences, labels] in order."""
    ends = np.cumsum([len(each.sentences) for each in given])
    groups = np.split(parts, ends[:-1])
    weighted = np.stack([np.average(group, axis=0, weights=each.words) for group, each in zip(groups, given)])
    ways: dict[str, Callable[[Floats], Floats]] = {
        "mean of sentences": lambda group: group.mean(axis=0),
        "strongest sentence": lambda group: group[group.max(axis=1).argmax()],
    }
    return {
        "whole": whole,
        **{name: np.stack([way(group) for group in groups]) for name, way in ways.items()},
        "sentences by words": weighted,
        "both": (whole + weighted) / 2,
    }


def judged(probabilities: Floats, labels: Sequence[int | None], thresholds: Thresholds) -> dict[str, float]:
    """Accuracy of the best label, how well clear stands apart from neutral, what is named rightly and falsely."""
    neutral = np.array([label is None for label in labels])
    truth = np.array([-1 if label is None else label for label in labels])
    confidence = confidences(probabilities)
    named = thresholds.sure(confidence) & (margins(probabilities) >= thresholds.margin)
    right = probabilities.argmax(axis=1) == truth
    figures = {"accuracy": float(right[~neutral].mean()), "named": float(named[~neutral].mean())}
    figures["rightWhenNamed"] = float(right[named & ~neutral].mean()) if (named & ~neutral).any() else 0.0
    if neutral.any():
        figures["falselyNamed"] = float(named[neutral].mean())
        figures["auroc"] = auroc(confidence[~neutral], confidence[neutral])
    return {name: round(value, 4) for name, value in figures.items()}


def _timed(session: Session, texts: Sequence[str], temperature: float) -> tuple[Floats, dict[str, float]]:
    start = perf_counter()
    probabilities = softmax(session.logits(texts), temperature)
    seconds = perf_counter() - start
    return probabilities, {"tokens": float(sum(map(len, session.tokens(texts)))), "seconds": round(seconds, 3)}
