"""Of texts whose best label had such a probability, how many people labelled so."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from ..scoring.confidence_metrics import ODDS_EDGES, reliability
from .set_report import Answers

GROUPS = {"tweets": ("carer-validation",), "comments": ("goemotions-dev-six", "goemotions-dev-neutral")}
"""Table of odds -> the sets behind it. A labelled set that stands in none has a table of its own."""
SOURCES = {
    "carer-validation": "CARER validation ({rows:,} tweets)",
    "goemotions-dev-six": "GoEmotions dev ({rows:,} comments with one of the six labels",
    "goemotions-dev-neutral": "{rows:,} neutral ones, counted as wrong when named)",
}


def odds(given: Sequence[Answers], temperature: float) -> dict[str, Any]:
    """The part `odds` of figures.json: where they come from, and a list of bins for each kind of text."""
    sets = {each.name: each for each in given}
    grouped = {name for names in GROUPS.values() for name in names if set(names) <= set(sets)}
    tables = {title: names for title, names in GROUPS.items() if set(names) <= set(sets)}
    tables |= {each.name: (each.name,) for each in given if not each.neutral and each.name not in grouped}
    bins = {title: _bins([sets[name] for name in names], temperature) for title, names in tables.items()}
    return {"source": _source([sets[name] for names in tables.values() for name in names]), **bins}


def _bins(given: Sequence[Answers], temperature: float) -> list[dict[str, float]]:
    probabilities = np.concatenate([each.probabilities(temperature) for each in given])
    truth = np.concatenate([each.truth for each in given])
    parts = reliability(probabilities, truth, ODDS_EDGES)
    return [{"min": part.low, "max": part.high, "rows": part.rows, "right": part.right} for part in parts]


def _source(given: Sequence[Answers]) -> str:
    texts = [SOURCES.get(each.name, f"{each.name} ({{rows:,}} texts)").format(rows=len(each.rows)) for each in given]
    # "A and B" as figures.json has it, the neutral part after a comma inside B's brackets.
    joined = texts[0] if texts else ""
    for text, each in zip(texts[1:], given[1:]):
        joined += f", {text}" if each.neutral else f" and {text}"
    return joined
