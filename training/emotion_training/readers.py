"""Readers of the files that data sets come in. Each yields (place, text, names of labels)."""

import csv
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from .config import Source
from .problem import Problem

Raw = tuple[str, str, list[str]]
"""Where the row stands ("file:line"), its text, its labels' names."""


def read_carer(path: Path, source: Source) -> Iterator[Raw]:
    """Lines of `text;label`, as dair-ai/emotion was first given out (Saravia et al. 2018)."""
    for place, line in _lines(path):
        text, semicolon, label = line.rpartition(";")
        if not semicolon or not label.strip():
            raise Problem(f"{place}: the row has no label; `text;label` is needed.")
        yield place, text, [label.strip()]


def read_jsonl(path: Path, source: Source) -> Iterator[Raw]:
    """A JSON object a line with `text` and `label` or `labels`, such as the corrections Emotion Lens exports."""
    for place, value in _objects(path):
        yield place, _text(value, place), _names(value, place)


def read_goemotions(path: Path, source: Source) -> Iterator[Raw]:
    """GoEmotions (Demszky et al. 2020) as JSON lines: `text`, `label` (a list of names) and `split`."""
    for place, value in _objects(path):
        if source.split is None or value.get("split") == source.split:
            yield place, _text(value, place), _names(value, place)


def read_csv(path: Path, source: Source) -> Iterator[Raw]:
    """Comma-separated, its first line naming the columns; `text` and `label` are read."""
    with _opened(path) as file:
        rows = csv.DictReader(file)
        columns = set(rows.fieldnames or ())
        for column in ("text", "label"):
            if columns and column not in columns:
                raise Problem(f"{path}:1: the column `{column}` is missing.")
        for row in rows:
            place = f"{path}:{rows.line_num}"
            yield place, _text(row, place), _names(row, place)


def read_hub(path: Path, source: Source) -> Iterator[Raw]:
    """A data set of the Hugging Face Hub with the columns `text` and `label`. Needs the extra `hub` and a way to it."""
    place = f"{source.file}, split {source.split}"
    try:
        from datasets import load_dataset  # type: ignore[import-not-found]

        rows = load_dataset(source.file, split=source.split or "train")
    except ImportError as error:
        raise Problem(f"{place}: reading from the Hub needs the package `datasets`.") from error
    except Exception as error:  # The library has no one class for what can go wrong on the way.
        raise Problem(f"{place}: the data set can't be loaded ({type(error).__name__}).") from error
    names = getattr(rows.features["label"], "names", None)
    for number, row in enumerate(rows, 1):
        yield f"{place}, row {number}", row["text"], [names[row["label"]] if names else str(row["label"])]


def read_texts(path: Path) -> Iterator[str]:
    """The texts of a file of JSON lines; what else its objects hold is passed over."""
    for place, value in _objects(path):
        yield _text(value, place)


READ: dict[str, Callable[[Path, Source], Iterator[Raw]]] = {
    "carer": read_carer,
    "goemotions": read_goemotions,
    "jsonl": read_jsonl,
    "csv": read_csv,
    "hub": read_hub,
}


def _opened(path: Path) -> Any:
    try:
        return path.open(encoding="utf-8-sig", newline="")
    except OSError as error:
        raise Problem(f"{path}: the file can't be read ({error.strerror}).") from error


def _lines(path: Path) -> Iterator[tuple[str, str]]:
    """(place, line) of each line that isn't blank."""
    with _opened(path) as file:
        try:
            for number, line in enumerate(file, 1):
                if line.strip():
                    yield f"{path}:{number}", line.rstrip("\r\n")
        except UnicodeDecodeError as error:
            raise Problem(f"{path}: the file is not UTF-8.") from error


def _objects(path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    for place, line in _lines(path):
        try:
            value = json.loads(line)
        except json.JSONDecodeError as error:
            raise Problem(f"{place}: the line is not valid JSON.") from error
        if not isinstance(value, dict):
            raise Problem(f"{place}: the line is not a JSON object.")
        yield place, value


def _text(value: dict[str, Any], place: str) -> str:
    text = value.get("text")
    if not isinstance(text, str) or not text.strip():
        raise Problem(f"{place}: the row has no text.")
    return text


def _names(value: dict[str, Any], place: str) -> list[str]:
    found = value.get("labels", value.get("label"))
    names = found if isinstance(found, list) else [found]
    if not names or not all(isinstance(name, str) and name.strip() for name in names):
        raise Problem(f"{place}: the row has no label.")
    return [name.strip() for name in names]
