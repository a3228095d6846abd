"""How many people would agree with a label, by its probability and the kind of text."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Literal, TypeAlias, get_args

from .guards import fields_of, is_count, is_fraction

TextKind = Literal["all", "story", "documentation", "messages"]
"""Kinds of text that agreement was measured on; `all` is all of them together."""
TEXT_KINDS: tuple[TextKind, ...] = get_args(TextKind)
MAJORITY = 0.51
"""More than half of a hundred people: no label asks for fewer."""


@dataclass(frozen=True)
class Agreement:
    """How often people agree with labels of one probability. Shares are 0 to 1."""

    kind: TextKind
    """Whose texts were measured."""
    share: float
    low: float
    """The share's 95 % interval."""
    high: float
    rows: int
    """Texts of the kind itself behind the share; 0 where it rests on other kinds alone."""


@dataclass(frozen=True)
class AgreementMap:
    """What holds for one kind of text: from each of `starts` on, a probability that ascends from 0, the agreement beside it."""

    starts: Sequence[float]
    agreements: Sequence[Agreement]

    def at(self, probability: float) -> Agreement:
        return self.agreements[max(0, bisect_right(self.starts, probability) - 1)]


AgreementTable: TypeAlias = Mapping[TextKind, AgreementMap]
"""A map for `all`, and for each kind that was measured."""


def agreement_table(value: object) -> AgreementTable | None:
    """The part `agreement` of a parsed figures.json; None where it was not measured, or makes no sense."""
    kinds = fields_of(fields_of(value).get("kinds"))
    if "all" not in kinds:
        return None
    if not all(_is_knots(kinds[kind]) for kind in TEXT_KINDS if kind in kinds):
        return None
    return {kind: _map_of(kind, kinds[kind]) for kind in TEXT_KINDS if kind in kinds}


def agreement_map(table: AgreementTable, kind: TextKind) -> AgreementMap:
    """A kind that was not measured has what holds for all."""
    return table.get(kind, table["all"])


def agreement_of_probability(table: AgreementTable, probability: float) -> float:
    """The share of people that a probability stands for, in texts of all kinds; a majority at least."""
    return max(MAJORITY, table["all"].at(probability).share)


def _map_of(kind: TextKind, knots: Sequence[Mapping[str, Any]]) -> AgreementMap:
    return AgreementMap(
        [knot["from"] for knot in knots],
        [Agreement(kind, *(knot[name] for name in ("share", "low", "high", "rows"))) for knot in knots],
    )


def _is_knots(value: object) -> bool:
    if not isinstance(value, list) or not value or not all(_is_knot(each) for each in value) or value[0]["from"] != 0:
        return False
    return all(one["from"] < other["from"] and one["share"] <= other["share"] for one, other in pairwise(value))


def _is_knot(value: object) -> bool:
    knot = fields_of(value)
    fractions = [knot.get(name) for name in ("from", "low", "share", "high")]
    rows, right = knot.get("rows"), knot.get("right")
    if not all(is_fraction(each) for each in fractions) or not is_count(rows) or not is_count(right):
        return False
    return bool(knot["low"] <= knot["share"] <= knot["high"] and right <= rows)
