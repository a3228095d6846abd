"""Named sets of texts, read by a model and measured."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from ..config import Source
from ..problem import Problem
from ..reading.session import Session, softmax
from ..scoring.confidence_metrics import (
    FINE_THRESHOLDS,
    THRESHOLDS,
    Covered,
    coverage,
    expected_calibration_error,
    false_labels,
    reliability,
)
from ..scoring.metrics import Floats, Indices, accuracy, confusion, macro_f1, per_class_f1
from ..scoring.thresholds import Thresholds
from ..text.data import Row

DIGITS = 6
"""Decimals kept in reports; the tables round further."""
NO_LABEL = -1
"""Stands for the truth of a neutral text: no label is right."""


@dataclass(frozen=True)
class Answers:
    """A set and what a model says of it."""

    name: str
    rows: Sequence[Row]
    logits: np.ndarray
    """[rows, labels]"""

    @property
    def truth(self) -> Indices:
        """Label indices [rows], -1 where the text is neutral."""
        return np.array([NO_LABEL if row.label is None else row.label for row in self.rows], dtype=np.int64)

    @property
    def neutral(self) -> bool:
        return all(row.label is None for row in self.rows)

    def probabilities(self, temperature: float = 1.0) -> Floats:
        return softmax(self.logits, temperature)


def answers(session: Session, source: Source, rows: Sequence[Row]) -> Answers:
    """Reads a set. Raises Problem when it mixes neutral texts with others: they are measured differently."""
    if len({row.label is None for row in rows}) > 1:
        raise Problem(f"The set `{source.name}` mixes neutral texts with others; make two sets of it.")
    return Answers(source.name, rows, session.logits([row.text for row in rows]))


def measured(given: Answers, labels: Sequence[str], thresholds: Thresholds) -> dict[str, Any]:
    """A set's part of a report: how often a neutral text is named, or how often the label is right; at the model's own threshold too."""
    probabilities = given.probabilities(thresholds.temperature)
    least = sorted({*THRESHOLDS, thresholds.probability})
    if given.neutral:
        shares = {f"{threshold:g}": _round(false_labels(probabilities, threshold)) for threshold in least}
        return {
            "kind": "neutral",
            "rows": len(given.rows),
            "falseLabels": shares,
            "curve": [[each, _round(false_labels(probabilities, each))] for each in FINE_THRESHOLDS],
        }
    truth, guess = given.truth, probabilities.argmax(axis=1)
    counts = confusion(truth, guess, len(labels))
    return {
        "kind": "labelled",
        "rows": len(given.rows),
        "accuracy": _round(accuracy(truth, guess)),
        "macroF1": _round(macro_f1(truth, guess, len(labels))),
        "ece": _round(expected_calibration_error(probabilities, truth)),
        "perClassF1": {label: _round(f1) for label, f1 in zip(labels, per_class_f1(truth, guess, len(labels)))},
        "support": {label: int(count) for label, count in zip(labels, counts.sum(axis=1))},
        "confusion": counts.tolist(),
        "reliability": [
            {**asdict(part), "confidence": _round(part.confidence)}
            for part in reliability(probabilities, truth, [step / 10 for step in range(11)])
        ],
        "coverage": [_covered(point) for point in coverage(probabilities, truth, least)],
        "curve": [
            [point.threshold, _round(point.named), None if point.right is None else _round(point.right)]
            for point in coverage(probabilities, truth, FINE_THRESHOLDS)
        ],
    }


def compared(exact: Answers, quantized: Answers, labels: Sequence[str]) -> dict[str, Any]:
    """What 8 bits change on a set: probabilities' mean and largest distance, labels changed, the float figures."""
    ours, theirs = quantized.probabilities(), exact.probabilities()
    distance = np.abs(ours - theirs)
    figures: dict[str, Any] = {
        "meanDrift": _round(float(distance.mean())),
        "largestDrift": _round(float(distance.max())),
        "labelsChanged": int((ours.argmax(axis=1) != theirs.argmax(axis=1)).sum()),
    }
    if not exact.neutral:
        truth, guess = exact.truth, theirs.argmax(axis=1)
        figures["accuracy"] = _round(accuracy(truth, guess))
        figures["macroF1"] = _round(macro_f1(truth, guess, len(labels)))
    return figures


def _covered(point: Covered) -> dict[str, Any]:
    right = None if point.right is None else _round(point.right)
    return {"threshold": point.threshold, "named": _round(point.named), "right": right}


def _round(value: float) -> float:
    return round(value, DIGITS)
