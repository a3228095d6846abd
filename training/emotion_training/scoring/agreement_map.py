"""People's agreement by a model's best probability, as figures.json has it: which kind's map, and what it says."""

from collections.abc import Mapping, Sequence

import numpy as np

from .metrics import Floats

GROUPS: Mapping[str, tuple[str, ...]] = {
    "story": ("fiction", "first-person"),
    "documentation": ("documentation", "pull-requests"),
    "messages": ("comments", "film"),
}
"""Kind of text as the product names it -> kinds of the sets. Tweets stand in none: hashtags gave their labels, not readers."""
ALL = "all"
MAJORITY = 0.51
"""The least share of people that a label may ask for: 51 of 100."""

Knots = Sequence[Mapping[str, float]]


def group_of(kind: str) -> str:
    """The product's kind of text for a kind of sets; ALL for one that stands in none."""
    return next((group for group, members in GROUPS.items() if kind in members), ALL)


def agreed(found: Knots, probabilities: Floats) -> Floats:
    """What a kind's knots make of best probabilities: the share of people who agree, that of the last knot not above it."""
    starts = np.array([knot["from"] for knot in found])
    return np.array([knot["share"] for knot in found])[np.digitize(probabilities, starts) - 1]
