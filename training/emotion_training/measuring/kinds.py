"""How a model does on each kind of text, at its own threshold, margin and least number of words."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from ..config import KINDS, Source
from ..scoring.metrics import accuracy, macro_f1
from ..scoring.thresholds import Thresholds
from ..scoring.verdicts import NONE, verdicts
from .set_report import Answers

DIGITS = 6


def kinds(sources: Sequence[Source], given: Sequence[Answers], thresholds: Thresholds) -> dict[str, dict[str, Any]]:
    """
    Kind -> `rows`, `accuracy` and `macroF1` of the best label, share `named` and `rightWhenNamed` of its texts with an emotion;
    `neutralRows` and share `falselyNamed` of those without. Sets of a kind are pooled; one without a kind is left out.
    """
    kind_of = {source.name: source.kind for source in sources}
    grouped = {kind: [each for each in given if kind_of.get(each.name) == kind] for kind in KINDS}
    return {kind: _figures(members, thresholds, kind) for kind, members in grouped.items() if members}


def _figures(members: Sequence[Answers], thresholds: Thresholds, kind: str) -> dict[str, Any]:
    found: dict[str, Any] = {}
    labelled, neutral = [each for each in members if not each.neutral], [each for each in members if each.neutral]
    if labelled:
        scores = np.concatenate([each.probabilities(thresholds.temperature) for each in labelled])
        truth, guess = np.concatenate([each.truth for each in labelled]), scores.argmax(axis=1)
        given = verdicts(scores, _texts(labelled), thresholds, kind)
        named = given != NONE
        found |= {
            "rows": len(truth),
            "accuracy": round(accuracy(truth, guess), DIGITS),
            "macroF1": round(macro_f1(truth, guess, scores.shape[1]), DIGITS),
            "named": round(float(named.mean()), DIGITS),
            "rightWhenNamed": round(float((given == truth)[named].mean()), DIGITS) if named.any() else None,
        }
    if neutral:
        scores = np.concatenate([each.probabilities(thresholds.temperature) for each in neutral])
        named = verdicts(scores, _texts(neutral), thresholds, kind) != NONE
        found |= {"neutralRows": len(named), "falselyNamed": round(float(named.mean()), DIGITS)}
    return found


def _texts(members: Sequence[Answers]) -> list[str]:
    return [row.text for each in members for row in each.rows]
