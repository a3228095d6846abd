"""The behaviour suite (after CheckList, Ribeiro et al. 2020): cases written by hand, a file for each kind of behaviour."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from ..problem import Problem

SUITE = Path(__file__).parents[2] / "behaviour"
NO_EMOTION = "none"
"""The verdict on a text that is given no label."""
KEYS = ("text", "pair", "want", "never", "within", "same")


@dataclass(frozen=True)
class Case:
    """One text, or a pair of them, and what is right. What is wanted holds for both texts of a pair."""

    kind: str
    """The name of its file."""
    number: int
    """Its place there, from 1."""
    texts: tuple[str, ...]
    want: tuple[str, ...] = ()
    """The verdicts that are right; empty where `never` says, or nothing is asked but likeness."""
    never: tuple[str, ...] = ()
    """The verdicts that are wrong."""
    within: float | None = None
    """The most by which any score of a pair may differ, 0 to 1."""
    same: bool = False
    """Whether a pair must have the same verdict."""

    @property
    def felt(self) -> bool:
        """Whether an emotion has to be named."""
        return bool(self.want) and NO_EMOTION not in self.want

    @property
    def place(self) -> str:
        return f"{self.kind} {self.number}"


def read_suite(folder: Path = SUITE) -> list[Case]:
    """All cases, file by file. Raises Problem with the file and the case that can't be used."""
    files = sorted(folder.glob("*.yaml"))
    if not files:
        raise Problem(f"{folder}: there are no cases.")
    return [case for file in files for case in _cases(file)]


def emotions(cases: Sequence[Case]) -> set[str]:
    """The labels that the cases speak of."""
    return {name for case in cases for name in (*case.want, *case.never)} - {NO_EMOTION}


def _cases(path: Path) -> Iterator[Case]:
    try:
        values = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, yaml.YAMLError) as error:
        raise Problem(f"{path}: the cases can't be read; valid YAML is needed.") from error
    if not isinstance(values, list):
        raise Problem(f"{path}: a list of cases is needed.")
    for number, value in enumerate(values, 1):
        yield _case(path.stem, number, value, f"{path}, case {number}")


def _case(kind: str, number: int, value: Any, place: str) -> Case:
    if not isinstance(value, dict) or ("text" in value) == ("pair" in value):
        raise Problem(f"{place}: a `text` or a `pair` is needed.")
    unknown = sorted(set(value) - set(KEYS))
    if unknown:
        raise Problem(f"{place}: the setting `{unknown[0]}` is unknown; known are {', '.join(KEYS)}.")
    texts = value["pair"] if "pair" in value else [value["text"]]
    if not _strings(texts) or len(texts) != (2 if "pair" in value else 1):
        raise Problem(f"{place}: a `text` is one text, a `pair` a list of two.")
    want, never = value.get("want", []), value.get("never", [])
    if not _strings(want, empty=True) or not _strings(never, empty=True):
        raise Problem(f"{place}: `want` and `never` are lists of labels or `{NO_EMOTION}`.")
    within, same = value.get("within"), value.get("same", False)
    if want and never or not (want or never or within is not None or same):
        raise Problem(f"{place}: one of `want` and `never` is needed, or for a pair `within` or `same`.")
    if (within is not None or same) and "pair" not in value:
        raise Problem(f"{place}: `within` and `same` compare the texts of a `pair`.")
    if not isinstance(same, bool) or within is not None and not (isinstance(within, float) and 0 < within < 1):
        raise Problem(f"{place}: `same` is true or false, `within` a number between 0 and 1.")
    return Case(kind, number, tuple(texts), tuple(want), tuple(never), within, same)


def _strings(value: Any, empty: bool = False) -> bool:
    return isinstance(value, list) and (empty or bool(value)) and all(isinstance(each, str) and each for each in value)


def by_kind(cases: Sequence[Case]) -> Mapping[str, list[Case]]:
    found: dict[str, list[Case]] = {}
    for case in cases:
        found.setdefault(case.kind, []).append(case)
    return found
