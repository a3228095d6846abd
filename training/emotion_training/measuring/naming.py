"""The score of naming: one figure for how well a model names emotions in all kinds of text, and how far chance moves it."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import sqrt
from typing import Any

from ..problem import Problem

JUDGED = ("fiction", "first-person", "film", "pull-requests", "comments")
"""The kinds that the score is the mean of."""
PRIOR_NAMES = 20
"""Names that every kind's share of right ones is drawn by, as the map of people's agreement draws its bins."""


@dataclass(frozen=True)
class Naming:
    score: float
    """0 to 1."""
    error: float
    """Standard error of the score, by the number of texts behind each share."""


def naming(found: Mapping[str, Mapping[str, Any]]) -> Naming:
    """
    The mean over the judged kinds of (right when named + named + 1 - falsely named) / 3. Right when named is drawn towards the share
    of all these kinds as if PRIOR_NAMES more of its names had been like them: three names are no evidence of a share. Where nothing is named
    anywhere, that share is 0. `found` is what `kinds` returns. Raises Problem when a kind is missing.
    """
    missing = [kind for kind in JUDGED if kind not in found or not {"named", "falselyNamed"} <= set(found[kind])]
    if missing:
        raise Problem(f"The recipe's sets lack texts with an emotion or neutral ones of the kinds {', '.join(missing)}.")
    names = {kind: found[kind]["named"] * found[kind]["rows"] for kind in JUDGED}
    right = {kind: names[kind] * (found[kind]["rightWhenNamed"] or 0.0) for kind in JUDGED}
    everywhere = sum(right.values()) / sum(names.values()) if sum(names.values()) else 0.0
    score = variance = 0.0
    for kind in JUDGED:
        part = found[kind]
        drawn = (right[kind] + PRIOR_NAMES * everywhere) / (names[kind] + PRIOR_NAMES)
        score += drawn + part["named"] + 1 - part["falselyNamed"]
        variance += drawn * (1 - drawn) * names[kind] / (names[kind] + PRIOR_NAMES) ** 2
        variance += part["named"] * (1 - part["named"]) / part["rows"]
        variance += part["falselyNamed"] * (1 - part["falselyNamed"]) / part["neutralRows"]
    parts = 3 * len(JUDGED)
    return Naming(score / parts, sqrt(variance) / parts)
