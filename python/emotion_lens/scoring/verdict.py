"""An emotion, or the reason why none is clear."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from .agreement import Agreement, AgreementMap
from .thresholds import Thresholds

NONE = "none"
"""The verdict's name where no emotion is clear."""
Reason = Literal["belowThreshold", "tooClose", "neutral", "tooShort", "notEnglish"]


@dataclass(frozen=True)
class Verdict:
    name: str
    """A label, or `none`."""
    reason: Reason | None = None
    """Only of `none`."""
    agreement: Agreement | None = None
    """How many people would agree with the best label; None where that was not measured, or the scores decided nothing."""


def judge(
    labels: Sequence[str],
    probabilities: Sequence[float],
    thresholds: Thresholds,
    words: int,
    in_model_language: bool = True,
    map: AgreementMap | None = None,
) -> Verdict:
    """What is at a limit passes. `map`: people's agreement with this kind of text, where it was measured."""
    if not in_model_language:
        return Verdict(NONE, "notEnglish")
    if words < thresholds.minimum_words:
        return Verdict(NONE, "tooShort")
    # Equal probabilities keep the model's order.
    ordered = sorted(range(len(labels)), key=lambda index: -probabilities[index])
    if not ordered:
        return Verdict(NONE, "belowThreshold")
    # Where labels have limits of their own, the best that reaches its limit counts, not the best of all.
    candidates = ordered if thresholds.labels else ordered[:1]
    reaching = (at for at, one in enumerate(candidates) if _reaches(labels[one], probabilities[one], thresholds, map))
    place = next(reaching, None)
    first = ordered[place or 0]
    # People did not agree or disagree with a label that is no emotion.
    if labels[first] == thresholds.neutral:
        return Verdict(NONE, "neutral")
    agreement = None if map is None else map.at(probabilities[first])
    if place is None:
        return Verdict(NONE, "belowThreshold", agreement)
    second = ordered[place + 1 : place + 2]
    if second and probabilities[first] - probabilities[second[0]] < thresholds.margin:
        return Verdict(NONE, "tooClose", agreement)
    return Verdict(labels[first], None, agreement)


def _reaches(label: str, probability: float, thresholds: Thresholds, map: AgreementMap | None) -> bool:
    own = thresholds.labels.get(label)
    if own is not None:
        return probability >= own
    if map is None or thresholds.agreement is None:
        return probability >= thresholds.probability
    return map.at(probability).share >= thresholds.agreement
