"""Measures a run's int8 file on validation data, or once on the test splits; JSON and a page with plots."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import onnxruntime

from ..config import Recipe, Source
from ..export.export import exact_file
from ..network.files import QUANTIZED, existing, hash_of, read_labels
from ..pages.report_page import write_page
from ..problem import Problem
from ..reading.session import Session
from ..scoring.thresholds import Thresholds, read_thresholds
from ..text.data import Row, read_prepared, read_source
from .behaviour import measure
from .kinds import kinds
from .ledger import LEDGER, Entry, permit, record
from .reports import write_report
from .set_report import Answers, answers, compared, measured

Set = tuple[Source, Sequence[Row]]


def run(recipe: Recipe, *, test: bool = False, ledger: Path = LEDGER) -> None:
    """Writes RUN/evaluation/validation.json and .html, or test.json and .html."""
    folder = recipe.folder / "model"
    if test and not recipe.test:
        raise Problem("The recipe names no test sources.")
    if test:
        sha256 = hash_of(existing(folder / QUANTIZED))
        names = permit(recipe.name, sha256, [source.name for source in recipe.test], ledger)
        if names:
            record(Entry(recipe.name, sha256, date.today().isoformat(), names), ledger)
        else:
            print("This file was measured before: the figures are the same ones again.")
    sets = held_out_sets(recipe) if test else validation_sets(recipe)
    report = evaluate(folder, recipe.name, sets, read_thresholds(recipe), exact_file(recipe))
    name = "test" if test else "validation"
    path = recipe.folder / "evaluation" / f"{name}.json"
    write_report(path, report)
    write_page(path.with_suffix(".html"), report, f"{recipe.name}: {name} data")
    print(summary(report))


def evaluate(
    folder: Path, name: str, sets: Sequence[Set], thresholds: Thresholds, exact: Path | None = None, threads: int = 1
) -> dict[str, Any]:
    """A model folder's report. With `exact`, a float32 ONNX file, int8 is compared with it."""
    tokenizer = folder / "tokenizer.json"
    session = Session(folder / QUANTIZED, tokenizer, threads)
    labels = read_labels(folder)
    given = {source.name: answers(session, source, rows) for source, rows in sets}
    report: dict[str, Any] = {
        "schema": 1,
        "model": name,
        "file": QUANTIZED.as_posix(),
        "sha256": hash_of(folder / QUANTIZED),
        "runtime": f"onnxruntime {onnxruntime.__version__}, CPU",
        "labels": list(labels),
        "thresholds": thresholds.as_json(),
        "sets": {each: measured(part, labels, thresholds) for each, part in given.items()},
    }
    by_kind = kinds([source for source, _ in sets], list(given.values()), thresholds)
    behaviour = measure(session, labels, thresholds)
    report |= {**({"kinds": by_kind} if by_kind else {}), **({"behaviour": behaviour} if behaviour else {})}
    if exact is not None and exact.is_file():
        float_session = Session(exact, tokenizer, threads)
        float_given = {source.name: answers(float_session, source, rows) for source, rows in sets}
        report["float32"] = {each: compared(float_given[each], part, labels) for each, part in given.items()}
    return report


def read_answers(folder: Path, sets: Sequence[Set], threads: int = 1) -> list[Answers]:
    """What a model folder's int8 file says of each set."""
    session = Session(folder / QUANTIZED, folder / "tokenizer.json", threads)
    return [answers(session, source, rows) for source, rows in sets]


def validation_sets(recipe: Recipe) -> list[Set]:
    """As `prepare` wrote them."""
    return [(source, read_prepared(recipe, "validation", source.name)) for source in recipe.validation]


def held_out_sets(recipe: Recipe) -> list[Set]:
    """Read from the raw data: test splits are not prepared, so that nothing else finds them in a run's folder."""
    return [(source, read_source(source, recipe)) for source in recipe.test]


def summary(report: dict[str, Any]) -> str:
    """One line a set."""
    lines = []
    for name, part in report["sets"].items():
        if part["kind"] == "neutral":
            figures = ", ".join(f"{share:.4f} at {threshold}" for threshold, share in part["falseLabels"].items())
            lines.append(f"{name}: {part['rows']} neutral texts, falsely named {figures}")
        else:
            figures = f"accuracy {part['accuracy']:.4f}, macro-F1 {part['macroF1']:.4f}, ECE {part['ece']:.4f}"
            lines.append(f"{name}: {part['rows']} texts, {figures}")
    return "\n".join(lines)
