"""Models side by side on validation data: by kind of text, on tweets as CARER has them, and by kind of behaviour."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from ..config import Recipe
from ..network.files import QUANTIZED, WEIGHTS, hash_of, read_labels
from ..pages.markdown_tables import KINDS, markdown, share
from ..pages.scoreboard_page import write_scoreboard_page
from ..problem import Problem
from ..reading.opened import open_model
from ..scoring.confidence_metrics import FINE_THRESHOLDS, coverage
from ..scoring.thresholds import folder_thresholds
from .behaviour import measure
from .evaluate import Set, validation_sets
from .kinds import kinds
from .naming import naming
from .reports import read_report, write_report
from .rule import passed_share
from .set_report import Answers, answers

START, END = "<!-- scoreboard: generated, change nothing here -->", "<!-- end of the scoreboard -->"
"""What stands between them in a Markdown file is replaced."""
KEPT = Path("measured/scoreboard.json")
TRAINING = Path(__file__).parents[2]


@dataclass(frozen=True)
class Line:
    """A line of the scoreboard: a figure of each model, and what it is to reach."""

    name: str
    path: tuple[str, ...]
    """Where the figure stands in a model's report."""
    least: float | None = None
    """The least that it is to reach."""
    below: float | None = None
    """What it is to stay below."""
    digits: int = 3

    def cell(self, report: Mapping[str, Any]) -> str:
        """The figure, and its distance from the goal in brackets where it misses it; a dash where it was not measured."""
        value = self.value(report)
        if value is None:
            return "–"
        missed = misses(value, self.least, self.below)
        goal = self.least if self.least is not None else self.below
        if not missed or goal is None:
            return share(value, self.digits)
        away = value - goal
        return f"{share(value, self.digits)} ({'+' if away >= 0 else '−'}{share(abs(away), self.digits)})"

    def value(self, report: Mapping[str, Any]) -> float | None:
        part: Any = report
        for key in self.path:
            part = part.get(key) if isinstance(part, Mapping) else None
        if isinstance(part, Mapping):
            return passed_share(part)
        return None if part is None else float(part)

    @property
    def goal(self) -> str:
        if self.least is not None:
            return f"≥ {share(self.least, len(f'{self.least:g}') - 2 if self.least < 1 else 0)}"
        return "" if self.below is None else f"< {share(self.below, len(f'{self.below:g}') - 2)}"


ACCURACY, NAMED, RIGHT, FALSELY = "accuracy", "named", "rightWhenNamed", "falselyNamed"
FIGURES = {ACCURACY: "best label right", NAMED: "named", RIGHT: "right when named", FALSELY: "neutral falsely named"}
GOALS: Mapping[tuple[str, str], tuple[float | None, float | None]] = {
    ("fiction", RIGHT): (0.95, None),
    ("fiction", NAMED): (0.5, None),
    ("fiction", FALSELY): (None, 0.03),
    ("first-person", RIGHT): (0.85, None),
    ("film", RIGHT): (0.85, None),
    ("pull-requests", FALSELY): (None, 0.01),
    ("documentation", FALSELY): (None, 0.005),
    ("comments", NAMED): (0.8, None),
    ("comments", FALSELY): (None, 0.1),
    ("tweets", ACCURACY): (0.925, None),
}
"""(kind, figure) -> (the least, what it stays below)."""
SUITE_LEAST, KIND_LEAST = 0.9, 0.75
WHOLE_KINDS = ("groups", "typography")
"""Of these all cases are to pass."""


def misses(value: float, least: float | None, below: float | None) -> bool:
    return least is not None and value < least or below is not None and value >= below


def goals_missed(by_kind: Mapping[str, Mapping[str, Any]]) -> int:
    """How many goals the figures by kind miss; one that was not measured is not missed, but where nothing is named, nothing is right."""
    found = {(kind, figure): by_kind[kind][figure] for kind, figure in GOALS if figure in by_kind.get(kind, {})}
    return sum(misses(value or 0.0, *GOALS[goal]) for goal, value in found.items())


def lines(reports: Sequence[Mapping[str, Any]]) -> list[Line]:
    """The lines for which at least one of the models has a figure."""
    found = []
    for kind, name in KINDS.items():
        for figure, words in FIGURES.items():
            least, below = GOALS.get((kind, figure), (None, None))
            found.append(Line(f"{name}: {words}", ("kinds", kind, figure), least, below))
        if kind == "tweets":
            found.append(Line(f"{name}: macro-F1", ("kinds", kind, "macroF1"), 0.8825, digits=4))
    found.append(Line("score of naming, mean over five kinds", ("naming",)))
    for kind in dict.fromkeys(kind for report in reports for kind in (report.get("behaviour") or {"kinds": {}})["kinds"]):
        found.append(Line(f"behaviour: {kind}", ("behaviour", "kinds", kind), 1.0 if kind in WHOLE_KINDS else KIND_LEAST, digits=2))
    found.append(Line("behaviour: all", ("behaviour",), SUITE_LEAST))
    return [line for line in found if any(line.value(report) is not None for report in reports)]


def run(recipe: Recipe, models: Sequence[Path], names: Sequence[str] = (), keep: Path | None = None) -> None:
    """
    Prints the table; writes RUN/evaluation/scoreboard.json and .html. With `keep`, a folder, the figures are kept in its
    measured/scoreboard.json too and the table in its RUNS.md.
    """
    if names and len(names) != len(models):
        raise Problem("As many names as models are needed.")
    sets = validation_sets(recipe)
    found: dict[str, dict[str, Any]] = {}
    for folder, name in zip(models, names or map(model_name, models), strict=True):
        if name in found:
            raise Problem(f"{folder}: another model is called {name} too; give names.")
        found[name] = board(folder, sets)
    path = recipe.folder / "evaluation" / "scoreboard.json"
    value = {"schema": 1, "recipe": recipe.name, "models": found}
    write_report(path, value)
    write_scoreboard_page(path.with_suffix(".html"), f"{recipe.name}: scoreboard, validation data", header(value), cells(value), value)
    print(text(value))
    if keep is not None:
        write_part(keep / "RUNS.md", text(value))
        write_report(keep / KEPT, {**value, "models": {name: _without_curves(report) for name, report in found.items()}})


def model_name(folder: Path) -> str:
    """What a model's figures call it; the run's name where it has none."""
    figures = folder / "figures.json"
    if figures.is_file():
        return str(read_report(figures)["model"])
    whole = folder.resolve()
    return whole.parent.name if whole.name == "model" else whole.name


def board(folder: Path, sets: Sequence[Set]) -> dict[str, Any]:
    """A model's part of the scoreboard, at its own thresholds."""
    session, labels, thresholds = open_model(folder), read_labels(folder), folder_thresholds(folder)
    given = [answers(session, source, rows) for source, rows in sets]
    sources = [source for source, _ in sets]
    by_kind = kinds(sources, given, thresholds)
    file = QUANTIZED if (folder / QUANTIZED).is_file() else WEIGHTS
    kind_of = {source.name: source.kind for source in sources}
    curves = {
        kind: _curve([each for each in given if kind_of[each.name] == kind and not each.neutral], thresholds.temperature)
        for kind, part in by_kind.items()
        if "accuracy" in part
    }
    return {
        "file": file.as_posix(),
        "sha256": hash_of(folder / file),
        "thresholds": thresholds.as_json(),
        "naming": _naming(by_kind),
        "kinds": by_kind,
        "behaviour": measure(session, labels, thresholds),
        "curves": curves,
    }


def header(value: Mapping[str, Any]) -> list[str]:
    return ["at each model's own thresholds", "to reach", *value["models"]]


def cells(value: Mapping[str, Any]) -> list[list[str]]:
    """A row for each line, its name and goal first."""
    reports = list(value["models"].values())
    thresholds = ["threshold; margin", "", *(rule_text(each["thresholds"]) for each in reports)]
    return [thresholds, *([line.name, line.goal, *(line.cell(report) for report in reports)] for line in lines(reports))]


def rule_text(thresholds: Mapping[str, float]) -> str:
    """`.52; .10`, or `55 people; .10` where people's agreement decides."""
    people = thresholds.get("agreement")
    least = share(thresholds["probability"], 2) if people is None else f"{people * 100:.0f} people"
    return f"{least}; {share(thresholds['margin'], 2)}"


def text(value: Mapping[str, Any]) -> str:
    """The scoreboard as Markdown."""
    counted = {kind: part for report in value["models"].values() for kind, part in report["kinds"].items()}
    rows = [f"{KINDS[kind]} {part.get('rows', 0):,} and {part.get('neutralRows', 0):,}" for kind, part in counted.items()]
    return f"{markdown(header(value), cells(value))}\n\nTexts with an emotion and neutral ones: {'; '.join(rows)}."


def write_part(path: Path, part: str) -> None:
    """Replaces what stands between the markers of a Markdown file."""
    try:
        whole = path.read_text(encoding="utf-8")
    except OSError as error:
        raise Problem(f"{path}: the file can't be read ({error.strerror}).") from error
    start, end = whole.find(START), whole.find(END)
    if start < 0 or end < start:
        raise Problem(f"{path}: the lines `{START}` and `{END}` are missing.")
    path.write_text(f"{whole[: start + len(START)]}\n{part}\n{whole[end:]}", encoding="utf-8")


def _without_curves(report: Mapping[str, Any]) -> dict[str, Any]:
    return {name: part for name, part in report.items() if name != "curves"}


def _naming(by_kind: Mapping[str, Mapping[str, Any]]) -> float | None:
    try:
        return round(naming(by_kind).score, 6)
    except Problem:
        return None


def _curve(members: Sequence[Answers], temperature: float) -> list[list[float]]:
    """[share named, share of those that is right] by threshold, of a kind's texts with an emotion."""
    scores = np.concatenate([each.probabilities(temperature) for each in members])
    points = coverage(scores, np.concatenate([each.truth for each in members]), FINE_THRESHOLDS)
    return [[round(point.named, 4), round(point.right, 4)] for point in points if point.right is not None]
