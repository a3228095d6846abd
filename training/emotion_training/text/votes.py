"""
What annotators' votes say of the six labels: shares that grow with agreement, what is left being uniform. None where the votes say
nothing of them. The fields are those of the data sets' JSON lines.
"""

import hashlib
import re
from collections.abc import Mapping
from typing import Any

from .courtesy import FEELING

Shares = Mapping[str, float]
FOUR = ("sadness", "joy", "anger", "fear")
FIVE = (*FOUR, "surprise")
NOTHING: Shares = {"neutral": 1.0}

AGREED = {1: 0.5, 2: 0.9, 3: 1.0}
"""REMAN: annotators of three -> how often their label is right."""
FELT = {1: 0.65, 2: 0.9, 3: 1.0}
"""BRIGHTER: intensity -> how clear the emotion is."""
SURPRISE = 0.6
"""BRIGHTER: its surprise is often something else."""
SPOKEN = 0.85
"""XED: the share of its single label; six of ten are clear from the line alone."""

NAMES = ("Anna", "Tom", "Maria", "Jack", "Ellen", "David", "Sarah", "Peter", "Mrs. Hill", "Mr. Brown", "Kate", "Sam")
PERSON = re.compile(r"\[PERSON\]")


def reman_shares(row: Mapping[str, Any]) -> Shares | None:
    """One emotion of ours by its annotators; with others beside it only where two annotators saw it."""
    if row["label"] == "neutral":
        return NOTHING
    votes = {name: int(count) for name, count in row["agreement"].items()}
    felt = {name: votes[name] for name in FIVE if name in votes and f"{name}:negated" not in row["raw"]}
    if not felt or row["label"] == "other" and max(felt.values()) < 2:
        return None
    clear = AGREED[max(felt.values())]
    return {name: clear * count / sum(votes.values()) for name, count in felt.items()}


def brighter_shares(row: Mapping[str, Any]) -> Shares | None:
    """The five emotions by their intensities."""
    if row["label"] == "neutral":
        return NOTHING
    felt = {name: int(row["intensity"][name]) for name in FIVE if name in row["intensity"]}
    if not felt:
        return None
    parts = {name: level * (SURPRISE if name == "surprise" else 1.0) for name, level in felt.items()}
    clear = max(FELT[level] * (SURPRISE if name == "surprise" else 1.0) for name, level in felt.items())
    return {name: clear * part / sum(parts.values()) for name, part in parts.items()}


def xed_shares(row: Mapping[str, Any]) -> Shares | None:
    """Of one emotion or several, those that are ours; the share of the others is uniform."""
    if row["label"] == "neutral":
        return NOTHING
    felt = [name for name in row["raw"] if name in FIVE]
    return {name: SPOKEN / len(row["raw"]) for name in felt} if felt else None


def premo_shares(row: Mapping[str, Any]) -> Shares | None:
    """The votes for one emotion; thanks and apologies without a word of feeling have none, those with one are left out."""
    label = row["label"]
    polite = bool(row.get("gratitude")) or bool(row.get("apology"))
    if polite and label in ("joy", "sadness", "other"):
        return None if FEELING.search(row["text"]) else NOTHING
    if label == "neutral":
        return NOTHING
    if label not in FIVE:
        return None
    return {label: int(row["agreement"][label]) / 3}


def with_names(text: str) -> str:
    """The placeholder [PERSON] as a name, the same one for the same text."""
    number = int(hashlib.sha256(text.encode()).hexdigest(), 16)
    return PERSON.sub(lambda found: NAMES[(number + found.start()) % len(NAMES)], text)
