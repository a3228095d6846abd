"""
How often people agree with a label, by the probability of the model's best label: a monotone map for each kind of text.

Of each validation set with a kind, the texts are counted in bins of the best label's probability; people agree where the text has that
label, and nobody does where it is neutral. A kind's bins are drawn towards the share of all kinds in the same bin, as if PRIOR_ROWS more
of its texts had been like them; bins out of order are then pooled (pool adjacent violators, Ayer et al. 1955, "An Empirical
Distribution Function for Sampling with Incomplete Information"), so that a larger probability never means less agreement.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from pathlib import Path
from typing import Any

import numpy as np

from ..config import Recipe, Source
from ..measuring.evaluate import read_answers, validation_sets
from ..measuring.figures import write_figures
from ..measuring.reports import write_report
from ..measuring.set_report import Answers
from ..network.files import QUANTIZED, hash_of, write_sums
from ..problem import Problem
from ..scoring.agreement_map import ALL, GROUPS
from ..scoring.metrics import Floats
from ..scoring.thresholds import read_thresholds, thresholds_of
from .agreement_threshold import least_agreement

EDGES = (0.0, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.94, 0.97, 0.99)
"""Least probability of each bin."""
PRIOR_ROWS = 20.0
NORMAL_95 = 1.959964


@dataclass(frozen=True)
class Knot:
    """From this probability of the best label on, up to the next knot's."""

    start: float
    share: float
    """Of people's labels that agree, 0 to 1."""
    low: float
    high: float
    """Wilson's 95 % interval (Wilson 1927) of the share, the rows it was drawn by counted too."""
    rows: int
    """The kind's own texts behind the knot; 0 where it rests on the other kinds alone."""
    right: int
    """Of them, those that have the label."""

    def as_json(self) -> dict[str, float | int]:
        shares = {"share": self.share, "low": self.low, "high": self.high}
        return {"from": self.start, **{name: round(value, 4) for name, value in shares.items()}, "rows": self.rows, "right": self.right}


def run(recipe: Recipe, model: Path | None = None) -> None:
    """Writes RUN/evaluation/agreement.json and, where the model's folder has figures, into these, with the least share of people."""
    folder = model or recipe.folder / "model"
    figures = folder / "figures.json"
    known = json.loads(figures.read_text(encoding="utf-8")) if figures.is_file() else {}
    temperature = known["thresholds"]["temperature"] if known else read_thresholds(recipe).temperature
    given = read_answers(folder, validation_sets(recipe))
    found = agreement(recipe.validation, given, temperature)
    write_report(recipe.folder / "evaluation" / "agreement.json", {"sha256": hash_of(folder / QUANTIZED), "agreement": found})
    if known:
        value = {**known, "agreement": found}
        least = least_agreement(recipe.validation, given, thresholds_of(value))
        write_figures(figures, {**value, "thresholds": {**known["thresholds"], "agreement": least}})
        write_sums(folder)
    for name, knots in found["kinds"].items():
        print(f"{name}: " + ", ".join(f"{knot['from']:g} {knot['share']:.2f} ({knot['rows']})" for knot in knots))


def agreement(sources: Sequence[Source], given: Sequence[Answers], temperature: float) -> dict[str, Any]:
    """The part `agreement` of figures.json: the sets behind each kind, and its knots, ascending, their shares never falling."""
    kinds = {source.name: source.kind for source in sources}
    sets = {group: [each for each in given if kinds.get(each.name) in members] for group, members in GROUPS.items()}
    sets = {group: members for group, members in sets.items() if members}
    everything = [each for members in sets.values() for each in members]
    if not everything:
        raise Problem("No validation set has a kind of text, so people's agreement can't be measured.")
    rows, right = counts(everything, temperature)
    prior = rising(np.divide(right, rows, out=np.full(len(rows), 1 / len(given[0].logits[0])), where=rows > 0), rows + 1e-9)
    kinds_knots = {group: knots(*counts(members, temperature), prior) for group, members in sets.items()}
    return {
        "temperature": temperature,
        "priorRows": PRIOR_ROWS,
        "sets": {group: {each.name: len(each.rows) for each in members} for group, members in sets.items()},
        "kinds": {
            **{group: [knot.as_json() for knot in found] for group, found in kinds_knots.items()},
            ALL: [knot.as_json() for knot in knots(rows, right, prior)],
        },
    }


def counts(given: Sequence[Answers], temperature: float) -> tuple[Floats, Floats]:
    """Texts in each bin, and those of them that have the model's best label."""
    probabilities = np.concatenate([each.probabilities(temperature) for each in given])
    truth = np.concatenate([each.truth for each in given])
    place = np.digitize(probabilities.max(axis=1), EDGES) - 1
    right = probabilities.argmax(axis=1) == truth
    length = len(EDGES)
    return np.bincount(place, minlength=length).astype(float), np.bincount(place[right], minlength=length).astype(float)


def knots(rows: Floats, right: Floats, prior: Floats) -> list[Knot]:
    """Of one kind's bins; neighbours that came to the same share are one knot."""
    weights = rows + PRIOR_ROWS
    shares = rising((right + PRIOR_ROWS * prior) / weights, weights)
    found: list[Knot] = []
    for share in np.unique(shares):
        inside = shares == share
        low, high = wilson(float(share), float(weights[inside].sum()))
        start = EDGES[int(np.argmax(inside))]
        found.append(Knot(start, float(share), low, high, int(rows[inside].sum()), int(right[inside].sum())))
    return found


def rising(shares: Floats, weights: Floats) -> Floats:
    """The non-decreasing values nearest to `shares` in weighted squares."""
    blocks: list[tuple[float, float, int]] = []
    for share, weight in zip(shares, weights, strict=True):
        block = (float(share), float(weight), 1)
        while blocks and blocks[-1][0] >= block[0]:
            value, before, length = blocks.pop()
            total = before + block[1]
            block = ((value * before + block[0] * block[1]) / total, total, length + block[2])
        blocks.append(block)
    return np.array([value for value, _, length in blocks for _ in range(length)])


def wilson(share: float, rows: float) -> tuple[float, float]:
    """Bounds, 0 to 1, of a share of `rows` texts."""
    squared = NORMAL_95**2
    middle = (share + squared / (2 * rows)) / (1 + squared / rows)
    reach = NORMAL_95 / (1 + squared / rows) * sqrt(share * (1 - share) / rows + squared / (4 * rows**2))
    return max(0.0, middle - reach), min(1.0, middle + reach)

