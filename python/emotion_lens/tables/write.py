"""Writing: the rows as they came, with what is said of their texts behind them."""

import csv
import io
import json
from collections.abc import Sequence
from typing import IO, Any, Protocol

from ..columns import column_names, columns_of
from ..problem import Problem
from ..result import Result
from .table import Batch, Format, arrow_library, parquet_library


class Writer(Protocol):
    def write(self, batch: Batch, results: Sequence[Result]) -> None: ...

    def close(self) -> None:
        """Writes what stands at the end."""

    def discard(self) -> None:
        """In place of `close` where the work has failed, while the file is still open."""


def open_writer(file: IO[bytes], format: Format, columns: Sequence[str] | None, labels: Sequence[str], prefix: str) -> Writer:
    """`columns`: of the input, None where each row names its own. Raises Problem, here and while batches are written."""
    if format == "jsonl":
        return JsonlWriter(file, prefix)
    _refuse_taken(columns or (), column_names(labels, prefix))
    if format == "csv":
        return CsvWriter(file, columns, labels, prefix)
    return ArrowWriter(file, format, columns, labels, prefix)


def _refuse_taken(columns: Sequence[str], new: Sequence[str]) -> None:
    taken = next((name for name in new if name in columns), None)
    if taken is not None:
        raise Problem(f'The column "{taken}" is there already; --prefix puts something before the new ones.')


class JsonlWriter:
    """A line of JSON a row, the fields and names of the command line's behind the row's own."""

    def __init__(self, file: IO[bytes], prefix: str) -> None:
        self._file, self._prefix = file, prefix

    def write(self, batch: Batch, results: Sequence[Result]) -> None:
        for row, result in zip(batch.rows, results, strict=True):
            record = {f"{self._prefix}{name}": value for name, value in result.record().items() if name != "text"}
            _refuse_taken(list(row), list(record))
            # Half of a surrogate pair, which JSON may hold, can only be written as it came.
            known = {name: None if value != value else value for name, value in row.items()}
            line = json.dumps({**known, **record}, ensure_ascii=False, default=str)
            self._file.write(line.encode("utf-8", "backslashreplace") + b"\n")

    def close(self) -> None:
        pass

    def discard(self) -> None:
        pass


class Columns:
    """Which columns the rows have: those of the input, or where each row names its own those of the first batch."""

    def __init__(self, names: Sequence[str] | None) -> None:
        self.names = names

    def settle(self, rows: Sequence[dict[str, Any]]) -> Sequence[str]:
        """Raises Problem for a row with a column of its own: it would be lost."""
        found = list(dict.fromkeys(name for row in rows for name in row))
        if self.names is None:
            self.names = found
        known = self.names
        unknown = next((name for name in found if name not in known), None)
        if unknown is not None:
            raise Problem(f'A later row has a column "{unknown}" that the first rows have not; use --format jsonl.')
        return known


class CsvWriter:
    """As RFC 4180 has it; a row that lacks a column has an empty cell there."""

    def __init__(self, file: IO[bytes], columns: Sequence[str] | None, labels: Sequence[str], prefix: str) -> None:
        self._file, self._labels, self._prefix = file, labels, prefix
        self._columns, self._is_begun = Columns(columns), False

    def write(self, batch: Batch, results: Sequence[Result]) -> None:
        text = io.StringIO(newline="")
        writer = csv.writer(text)
        names = self._columns.settle(batch.rows)
        found = columns_of(results, self._labels, self._prefix)
        if not self._is_begun:
            _refuse_taken(names, list(found))
            writer.writerow([*names, *found])
            self._is_begun = True
        new = zip(*(values.tolist() for values in found.values()), strict=True)
        for row, cells in zip(batch.rows, new, strict=True):
            writer.writerow([*(_cell(row.get(name)) for name in names), *map(_new_cell, cells)])
        self._file.write(text.getvalue().encode("utf-8", "replace"))

    def close(self) -> None:
        if not self._is_begun:
            self.write(Batch([]), [])

    def discard(self) -> None:
        pass


def _cell(value: object) -> object:
    if value is None or value != value:
        return ""
    return json.dumps(value, ensure_ascii=False, default=str) if isinstance(value, (dict, list)) else value


def _new_cell(value: object) -> object:
    return round(value, 6) if isinstance(value, float) and value == value else _cell(value)


class ArrowWriter:
    """Parquet, or Arrow's own file; the columns keep their types."""

    def __init__(
        self, file: IO[bytes], format: Format, columns: Sequence[str] | None, labels: Sequence[str], prefix: str
    ) -> None:
        self._arrow = arrow_library()
        self._file, self._format, self._labels, self._prefix = file, format, labels, prefix
        self._columns = Columns(columns)
        self._given: Any = None
        self._writer: Any = None

    def write(self, batch: Batch, results: Sequence[Result]) -> None:
        arrow = self._arrow
        given = batch.arrow if batch.arrow is not None else self._of_rows(batch.rows)
        found = columns_of(results, self._labels, self._prefix)
        types = {"O": arrow.string(), "i": arrow.int32(), "f": arrow.float64()}
        # What is not a number is a gap: agreement that was not measured.
        new = [arrow.array(values, types[values.dtype.kind], from_pandas=True) for values in found.values()]
        whole = arrow.RecordBatch.from_arrays([*given.columns, *new], names=[*given.schema.names, *found])
        if self._writer is None:
            _refuse_taken(given.schema.names, list(found))
            self._given = given.schema
            self._writer = self._opened(whole.schema)
        self._writer.write_batch(whole)

    def close(self) -> None:
        if self._writer is None:
            self.write(Batch([]), [])
        self._writer.close()

    def discard(self) -> None:
        if self._writer is not None:
            self._writer.close()

    def _of_rows(self, rows: Sequence[dict[str, Any]]) -> Any:
        values = {name: [row.get(name) for row in rows] for name in self._columns.settle(rows)}
        try:
            if self._given is None and not rows:
                schema = self._arrow.schema([(name, self._arrow.string()) for name in values])
                return self._arrow.RecordBatch.from_pydict(values, schema=schema)
            return self._arrow.RecordBatch.from_pydict(values, schema=self._given)
        except (self._arrow.ArrowException, TypeError) as error:
            raise Problem(f"The rows' values do not fit in columns of one type ({error}); use --format jsonl.") from error

    def _opened(self, schema: Any) -> Any:
        if self._format == "arrow":
            return self._arrow.ipc.new_file(self._file, schema)
        return parquet_library().ParquetWriter(self._file, schema)
