"""How far probabilities can be trusted, beyond whether the best label is right."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from .metrics import Floats, Indices

CALIBRATION_BINS = 15
"""Equal widths, as in Guo et al. 2017, "On Calibration of Modern Neural Networks"."""
ODDS_EDGES = (0.0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1)
"""Bounds of the bins that the product quotes odds from."""
THRESHOLDS = (0.5, 0.6, 0.7, 0.8)
"""On the best label's probability; the published tables name these."""
FINE_THRESHOLDS = tuple(round(0.2 + 0.01 * step, 2) for step in range(80))


@dataclass(frozen=True)
class Bin:
    """Texts whose best label's probability is in [low, high); the last bin holds its upper end too."""

    low: float
    high: float
    rows: int
    right: int
    confidence: float
    """Mean probability of the best label, 0 where the bin is empty."""


@dataclass(frozen=True)
class Covered:
    """What happens at a threshold."""

    threshold: float
    named: float
    """Share of texts that get a label."""
    right: float | None
    """Share of those that got the one people gave; None where none is named."""


def confidences(probabilities: Floats) -> Floats:
    """Probability of the best label, [rows]."""
    return probabilities.max(axis=1)


def margins(probabilities: Floats) -> Floats:
    """Distance between the two best labels, [rows]."""
    ordered = np.sort(probabilities, axis=1)
    return ordered[:, -1] - ordered[:, -2]


def reliability(probabilities: Floats, truth: Indices, edges: Sequence[float]) -> list[Bin]:
    """Bins of confidence and how often they are right; `truth` [rows] is -1 where no label is right."""
    confidence, right = confidences(probabilities), probabilities.argmax(axis=1) == truth
    place = np.clip(np.digitize(confidence, edges) - 1, 0, len(edges) - 2)
    bins = []
    for index, (low, high) in enumerate(zip(edges, edges[1:])):
        inside = place == index
        mean = float(confidence[inside].mean()) if inside.any() else 0.0
        bins.append(Bin(low, high, int(inside.sum()), int(right[inside].sum()), mean))
    return bins


def expected_calibration_error(probabilities: Floats, truth: Indices, bins: int = CALIBRATION_BINS) -> float:
    """Mean distance between confidence and share of right answers, weighted by rows (Naeini et al. 2015)."""
    parts = reliability(probabilities, truth, [float(edge) for edge in np.linspace(0, 1, bins + 1)])
    return sum(abs(part.right - part.confidence * part.rows) for part in parts) / len(truth)


def coverage(probabilities: Floats, truth: Indices, thresholds: Sequence[float]) -> list[Covered]:
    """How much is named and how much of that is right, by threshold (El-Yaniv and Wiener 2010)."""
    confidence, right = confidences(probabilities), probabilities.argmax(axis=1) == truth
    points = []
    for threshold in thresholds:
        named = confidence >= threshold
        points.append(Covered(threshold, float(named.mean()), float(right[named].mean()) if named.any() else None))
    return points


def false_labels(probabilities: Floats, threshold: float, margin: float = 0.0) -> float:
    """Share of neutral texts that get a label all the same."""
    return float(((confidences(probabilities) >= threshold) & (margins(probabilities) >= margin)).mean())


def auroc(positive: Floats, negative: Floats) -> float:
    """Chance that a value of `positive` exceeds one of `negative`, ties counting half (Hanley and McNeil 1982)."""
    ordered = np.sort(negative)
    below = np.searchsorted(ordered, positive, side="left")
    equal = np.searchsorted(ordered, positive, side="right") - below
    return float((below + 0.5 * equal).mean() / len(negative))
