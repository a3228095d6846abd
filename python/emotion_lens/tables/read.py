"""Reading: one row of the file is one row here, or the reading stops with a sentence. Nothing is left out in silence."""

import csv
import json
import sys
from collections.abc import Iterator
from itertools import chain, islice
from typing import Any, BinaryIO, TypeVar

from ..problem import Problem
from .lines import lines
from .table import BATCH_ROWS, Batch, Format, Table, arrow_library, parquet_library

T = TypeVar("T")


def read_table(file: BinaryIO, name: str, format: Format) -> Table:
    """`name` is for sentences. Raises Problem, here and while the batches are read."""
    if format == "csv":
        return _csv(file, name)
    if format == "jsonl":
        return Table(None, (Batch(rows) for rows in _batched(_records(file, name))))
    return _arrow(file, name, format)


def _csv(file: BinaryIO, name: str) -> Table:
    csv.field_size_limit(min(sys.maxsize, 2**31 - 1))
    reader = csv.reader(lines(file, name), strict=True)
    rows = _cells(reader, name)
    header = next(rows, None)
    if header is None:
        raise Problem(f"{name} is empty: it needs a header with the columns' names.")
    if not any(column.strip() for column in header):
        raise Problem(f"{name}, line 1: there are no names of columns; put them there.")
    twice = next((column for column in header if header.count(column) > 1), None)
    if twice is not None:
        raise Problem(f'{name} names the column "{twice}" twice; give each column a name of its own.')

    def records() -> Iterator[dict[str, str]]:
        for row in rows:
            # As spreadsheets leave it behind the last row.
            if not row and len(header) > 1:
                continue
            cells = row or [""]
            if len(cells) != len(header):
                raise Problem(f"{name}, line {reader.line_num}: {len(cells)} cells where the header has {len(header)}.")
            yield dict(zip(header, cells, strict=True))

    return Table(header, (Batch(rows) for rows in _batched(records())))


def _cells(reader: Iterator[list[str]], name: str) -> Iterator[list[str]]:
    try:
        yield from reader
    except csv.Error as error:
        line = getattr(reader, "line_num", 0)
        raise Problem(f"{name}, line {line}: this is no CSV as RFC 4180 has it ({error}).") from error


def _records(file: BinaryIO, name: str) -> Iterator[dict[str, Any]]:
    # Not splitlines: JSON may hold other line separators within a string.
    for number, line in enumerate(lines(file, name), 1):
        if line.strip() == "":
            continue
        try:
            value = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise Problem(f"{name}, line {number}: this is not JSON.") from error
        if not isinstance(value, dict):
            raise Problem(f"{name}, line {number}: this is JSON, but no object with named values.")
        yield value


def _arrow(file: BinaryIO, name: str, format: Format) -> Table:
    arrow = arrow_library()
    try:
        if format == "parquet":
            parts = parquet_library().ParquetFile(file)
            names, found = parts.schema_arrow.names, parts.iter_batches(BATCH_ROWS)
        else:
            reader = arrow.ipc.open_file(file)
            names, found = reader.schema.names, map(reader.get_batch, range(reader.num_record_batches))
    except (arrow.ArrowException, OSError) as error:
        raise Problem(f"{name} is not a file in the format {format}; --input-format names another.") from error
    return Table(names, (Batch(part.to_pylist(), part) for whole in found for part in _parts(whole)))


def _parts(batch: Any) -> Iterator[Any]:
    return (batch.slice(start, BATCH_ROWS) for start in range(0, batch.num_rows, BATCH_ROWS))


def _batched(values: Iterator[T]) -> Iterator[list[T]]:
    for first in values:
        yield list(chain([first], islice(values, BATCH_ROWS - 1)))
