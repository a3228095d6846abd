"""How a model does on each kind of text, at its own threshold, margin and least number of words."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from ..config import KINDS, Source
from ..problem import Problem
from ..scoring.metrics import accuracy, macro_f1
from ..scoring.thresholds import Thresholds
from ..scoring.verdicts import NONE, verdicts
from .set_report import Answers

JUDGED = ("fiction", "first-person", "film", "pull-requests", "comments")
"""The kinds that the score of naming is the mean of."""
DIGITS = 6


def kinds(sources: Sequence[Source], given: Sequence[Answers], thresholds: Thresholds) -> dict[str, dict[str, Any]]:
    """
    Kind -> `rows`, `accuracy` and `macroF1` of the best label, share `named` and `rightWhenNamed` of its texts with an emotion;
    `neutralRows` and share `falselyNamed` of those without. Sets of a kind are pooled; one without a kind is left out.
    """
    kind_of = {source.name: source.kind for source in sources}
    grouped = {kind: [each for each in given if kind_of.get(each.name) == kind] for kind in KINDS}
    return {kind: _figures(members, thresholds, kind) for kind, members in grouped.items() if members}


def naming(found: Mapping[str, Mapping[str, Any]]) -> float:
    """
    The score of naming, 0 to 1: the mean over the judged kinds of (right when named + named + 1 - falsely named) / 3. Where nothing
    is named, nothing is right. Raises Problem when a kind is missing.
    """
    missing = [kind for kind in JUDGED if kind not in found or not {"named", "falselyNamed"} <= set(found[kind])]
    if missing:
        raise Problem(f"The recipe's sets lack texts with an emotion or neutral ones of the kinds {', '.join(missing)}.")
    parts = [(found[kind]["rightWhenNamed"] or 0.0) + found[kind]["named"] + 1 - found[kind]["falselyNamed"] for kind in JUDGED]
    return sum(parts) / 3 / len(JUDGED)


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
