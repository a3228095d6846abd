"""When a best label counts as an emotion."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from ..problem import Problem
from .agreement import MAJORITY, AgreementTable, agreement_of_probability


@dataclass(frozen=True)
class Thresholds:
    """Shipped with the model; each can be set."""

    probability: float = 0.5
    """Least probability of the best label; does not count beside `agreement`."""
    margin: float = 0.1
    """Least distance between the probabilities of the two best labels."""
    minimum_words: int = 3
    agreement: float | None = None
    """Least share of people who would agree; None where that was not measured, and the probability decides."""
    labels: Mapping[str, float] = field(default_factory=dict)
    """Least probability of labels that have one of their own, which counts in place of the two above."""
    neutral: str | None = None
    """The model's label that means "no clear emotion"."""


def laid_over(
    own: Thresholds,
    table: AgreementTable | None,
    threshold: float | None = None,
    margin: float | None = None,
    minimum_words: int | None = None,
) -> Thresholds:
    """
    The model's own with what a person set. `threshold`: at least so many of 100 people who would agree, 51 to 100, or of a
    model that was not measured so many percent; 1 or less is a probability, read as the agreement it stands for.
    """
    _check("threshold", threshold, 0, 100)
    _check("margin", margin, 0, 1)
    _check("minimum_words", minimum_words, 0, 10_000)
    found = own
    if margin is not None:
        found = replace(found, margin=margin)
    if minimum_words is not None:
        found = replace(found, minimum_words=minimum_words)
    if threshold is None:
        return found
    if threshold > 1:
        share = min(1.0, max(MAJORITY, threshold / 100))
        return replace(found, probability=share, agreement=None if table is None else share)
    share_of = None if table is None else agreement_of_probability(table, threshold)
    return replace(found, probability=threshold, agreement=share_of)


def _check(name: str, value: float | None, least: float, most: float) -> None:
    if value is not None and not least <= value <= most:
        raise Problem(f"{name} takes a number from {least} to {most:,}, not {value}.")
