"""Names of labels turned into distributions over the recipe's labels."""

from collections.abc import Mapping, Sequence
from typing import Any

from ..problem import Problem

NEUTRAL = ("neutral", "none")
"""Names that stand for the uniform distribution; `none` is what Emotion Lens calls a passage without a clear emotion."""


class Targets:
    """Distributions for the names a source uses."""

    def __init__(self, labels: Sequence[str], mapping: Mapping[str, Any] | None, place: str) -> None:
        self.labels = tuple(labels)
        self.uniform = tuple(1 / len(labels) for _ in labels)
        mapping = mapping if mapping is not None else {label: label for label in (*labels, *NEUTRAL)}
        if not isinstance(mapping, Mapping):
            raise Problem(f"{place}: `labels` needs a table of names.")
        self.table = {str(name): self._target(value, f"{place}: label `{name}`") for name, value in mapping.items()}

    def __contains__(self, name: str) -> bool:
        return name in self.table

    def of(self, shares: Mapping[str, float]) -> tuple[float, ...]:
        """The names' distributions weighed by their shares, the rest to 1 uniform; shape (labels,), sum 1."""
        rest = max(0.0, 1 - sum(shares.values()))
        rows = [(share, self.table[name]) for name, share in shares.items()]
        return tuple(rest * even + sum(share * row[place] for share, row in rows) for place, even in enumerate(self.uniform))

    def _target(self, value: Any, place: str) -> tuple[float, ...]:
        label, weight = value if isinstance(value, list) and len(value) == 2 else (value, 1.0)
        if label in NEUTRAL and label not in self.labels:
            return self.uniform
        if label not in self.labels:
            raise Problem(f"{place}: `{label}` is none of the recipe's labels ({', '.join(self.labels)}).")
        if isinstance(weight, bool) or not isinstance(weight, (int, float)) or not 1 / len(self.labels) <= weight <= 1:
            raise Problem(f"{place}: the weight {weight!r} is not between {1 / len(self.labels):.3f} and 1.")
        rest = (1 - weight) / (len(self.labels) - 1)
        return tuple(weight if each == label else rest for each in self.labels)
