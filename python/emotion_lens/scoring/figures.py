"""What a model's figures.json says: the one source of thresholds, temperature and people's agreement."""

from collections.abc import Mapping
from dataclasses import dataclass

from .activation import Activation
from .agreement import MAJORITY, AgreementTable, agreement_table
from .guards import fields_of, is_count, is_fraction, is_temperature
from .thresholds import Thresholds

LONGEST_NAME = 500


@dataclass(frozen=True)
class Figures:
    name: str | None
    thresholds: Thresholds
    temperature: float
    """Logits are divided by it."""
    agreement: AgreementTable | None
    """None where it was not measured."""


def figures_of(value: object, activation: Activation = "softmax") -> Figures:
    """Reads a parsed figures.json. Never raises: what is missing or makes no sense has its default."""
    file = fields_of(value)
    found = fields_of(file.get("thresholds"))
    table = agreement_table(file.get("agreement"))
    # Where each label stands for itself, two may well be near each other.
    usual = Thresholds(margin=0.0) if activation == "sigmoid" else Thresholds()
    least, words, temperature = found.get("agreement"), found.get("minimumWords"), found.get("temperature")
    name = file.get("model")
    return Figures(
        name=name.strip() if isinstance(name, str) and name.strip() != "" and len(name) <= LONGEST_NAME else None,
        thresholds=Thresholds(
            probability=_fraction(found, "probability", usual.probability),
            margin=_fraction(found, "margin", usual.margin),
            minimum_words=int(words) if is_count(words) else usual.minimum_words,
            agreement=None if table is None else max(MAJORITY, least if is_fraction(least) else MAJORITY),
            labels=_label_limits(found.get("labels")),
        ),
        temperature=float(temperature) if is_temperature(temperature) else 1.0,
        agreement=table,
    )


def _fraction(found: Mapping[str, object], name: str, usual: float) -> float:
    value = found.get(name)
    return float(value) if is_fraction(value) else usual


def _label_limits(value: object) -> Mapping[str, float]:
    limits = fields_of(value)
    return dict(limits) if all(is_fraction(each) for each in limits.values()) else {}
