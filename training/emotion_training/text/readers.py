"""Readers of the files that data sets come in. Each yields rows with shares of labels."""

import csv
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from ..config import Source
from ..problem import Problem
from .votes import brighter_shares, premo_shares, reman_shares, with_names, xed_shares


class Raw(NamedTuple):
    """A row as its file has it."""

    place: str
    """Where it stands, "file:line"."""
    text: str
    shares: Mapping[str, float]
    """Name of a label -> its share; what they lack of 1 is uniform."""
    group: str = ""
    """What decides its part of the fixed split; empty for the text."""


def read_carer(path: Path, source: Source) -> Iterator[Raw]:
    """Lines of `text;label`, as dair-ai/emotion was first given out (Saravia et al. 2018)."""
    for place, line in _lines(path):
        text, semicolon, label = line.rpartition(";")
        if not semicolon or not label.strip():
            raise Problem(f"{place}: the row has no label; `text;label` is needed.")
        yield Raw(place, text, {label.strip(): 1.0})


def read_jsonl(path: Path, source: Source) -> Iterator[Raw]:
    """
    A JSON object a line with `text` and `label` or `labels`, such as the corrections Emotion Lens exports, or with `target`, a
    table of labels and shares, such as `distill` writes.
    """
    for place, value in _chosen(path, source):
        shares = _target(value, place) if "target" in value else _even(_names(value, place))
        yield Raw(place, _text(value, place), shares, str(value.get(source.by, "")) if source.by else "")


def read_goemotions(path: Path, source: Source) -> Iterator[Raw]:
    """GoEmotions (Demszky et al. 2020) as JSON lines: `text`, `label` (a list of names) and `split`."""
    for place, value in _objects(path):
        if source.split is None or value.get("split") == source.split:
            yield Raw(place, _text(value, place), _even(_names(value, place)))


def read_reman(path: Path, source: Source) -> Iterator[Raw]:
    """REMAN (Kim and Klinger 2018): `agreement` counts the annotators, of three, who saw an emotion in the sentence."""
    yield from _voted(path, source, reman_shares)


def read_brighter(path: Path, source: Source) -> Iterator[Raw]:
    """BRIGHTER, English (Muhammad et al. 2025): `intensity` from 1 to 3 for each of five emotions."""
    yield from _voted(path, source, brighter_shares)


def read_xed(path: Path, source: Source) -> Iterator[Raw]:
    """XED, English (Öhman et al. 2020): film lines; `raw` names one or several of Plutchik's eight. Names stand for [PERSON]."""
    for row in _voted(path, source, xed_shares):
        yield row._replace(text=with_names(row.text))


def read_premo(path: Path, source: Source) -> Iterator[Raw]:
    """PRemo (Coutinho et al. 2025): comments on pull requests, three votes each; thanks and apologies have no clear emotion."""
    yield from _voted(path, source, premo_shares)


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
            yield Raw(place, _text(row, place), _even(_names(row, place)))


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
        yield Raw(f"{place}, row {number}", row["text"], {names[row["label"]] if names else str(row["label"]): 1.0})


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
    "reman": read_reman,
    "brighter": read_brighter,
    "xed": read_xed,
    "premo": read_premo,
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


def _chosen(path: Path, source: Source) -> Iterator[tuple[str, dict[str, Any]]]:
    """The objects that have the values the source asks for."""
    for place, value in _objects(path):
        if all(value.get(key) == wanted for key, wanted in source.where.items()):
            yield place, value


def _voted(path: Path, source: Source, votes: Callable[[Mapping[str, Any]], Mapping[str, float] | None]) -> Iterator[Raw]:
    """Rows whose votes say something of the recipe's labels; the others are left out."""
    for place, value in _chosen(path, source):
        try:
            shares = votes(value)
        except (KeyError, TypeError, ValueError) as error:
            raise Problem(f"{place}: the row has not the fields that the reader `{source.reader}` needs.") from error
        if shares is not None:
            yield Raw(place, _text(value, place), shares, str(value.get(source.by, "")) if source.by else "")


def _even(names: Sequence[str]) -> dict[str, float]:
    shares: dict[str, float] = {}
    for name in names:
        shares[name] = shares.get(name, 0.0) + 1 / len(names)
    return shares


def _target(value: dict[str, Any], place: str) -> dict[str, float]:
    target = value["target"]
    if (
        not isinstance(target, dict)
        or not all(isinstance(share, (int, float)) and 0 <= share <= 1 for share in target.values())
        or sum(target.values()) > 1.001
    ):
        raise Problem(f"{place}: `target` needs a table of labels and shares that sum to 1 at most.")
    return {str(name): float(share) for name, share in target.items() if share > 0}


def _names(value: dict[str, Any], place: str) -> list[str]:
    found = value.get("labels", value.get("label"))
    names = found if isinstance(found, list) else [found]
    if not names or not all(isinstance(name, str) and name.strip() for name in names):
        raise Problem(f"{place}: the row has no label.")
    return [name.strip() for name in names]
