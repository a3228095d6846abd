"""What of a model's files makes sense; the same limits as in the command line."""

from collections.abc import Mapping
from typing import Any, TypeGuard

LARGEST_COUNT = 2**53 - 1


def fields_of(value: object) -> Mapping[str, Any]:
    """The named values of a record; none of anything else."""
    return value if isinstance(value, dict) else {}


def is_number(value: object) -> TypeGuard[float]:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def is_fraction(value: object) -> TypeGuard[float]:
    """0 to 1."""
    return is_number(value) and 0 <= value <= 1


def is_count(value: object) -> TypeGuard[int]:
    """A whole number from 0 on that is exact."""
    return is_number(value) and value == value // 1 and 0 <= value <= LARGEST_COUNT


def is_temperature(value: object) -> TypeGuard[float]:
    """0.01 to 100: with less every score is 0 or 1, with more all are alike."""
    return is_number(value) and 0.01 <= value <= 100
