"""A file of rows, whatever it is written as."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any, Literal, get_args

from ..problem import Problem

Format = Literal["csv", "jsonl", "parquet", "arrow"]
FORMATS: tuple[Format, ...] = get_args(Format)
BATCH_ROWS = 2_048
"""Enough to sort by length without waste, few enough to hold."""
ENDINGS: dict[str, Format] = {
    ".csv": "csv",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".parquet": "parquet",
    ".arrow": "arrow",
    ".feather": "arrow",
}


@dataclass(frozen=True)
class Batch:
    """Some rows, in order; `arrow` is the pyarrow.RecordBatch they came as, which keeps the columns' types."""

    rows: Sequence[dict[str, Any]]
    arrow: Any = None


@dataclass(frozen=True)
class Table:
    columns: Sequence[str] | None
    """None where each row names its own."""
    batches: Iterator[Batch]


def format_of(name: str) -> Format | None:
    """By the ending."""
    return ENDINGS.get(Path(name).suffix.lower())


def arrow_library() -> Any:
    return _imported("pyarrow")


def parquet_library() -> Any:
    return _imported("pyarrow.parquet")


def _imported(name: str) -> Any:
    try:
        return import_module(name)
    except ImportError as error:
        raise Problem("Parquet and Arrow need pyarrow: pip install emotion-lens[parquet].") from error
