"""Measures a published model file again and compares it with the figures that are published of it."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from ..config import Recipe
from ..measuring.evaluate import evaluate, held_out_sets, summary
from ..measuring.figures import figures
from ..measuring.ledger import LEDGER, read_ledger
from ..measuring.reports import read_report
from ..network.architecture import read_architecture
from ..network.files import QUANTIZED, hash_of
from ..problem import Problem
from ..scoring.thresholds import folder_thresholds

TOLERANCE = 0.0015
"""Another processor rounds otherwise: up to three of 2,000 texts may change sides."""


def run(recipe: Recipe, folder: Path | None = None, ledger: Path = LEDGER) -> None:
    """
    Compares test figures with FOLDER/figures.json (the run's model by default). Only a file that the ledger knows is
    read: from a repetition nothing can be chosen.
    """
    folder = folder or recipe.folder / "model"
    published = read_report(folder / "figures.json")
    if hash_of(folder / QUANTIZED) not in {entry.sha256 for entry in read_ledger(ledger)}:
        raise Problem(f"{folder / QUANTIZED}: the file is not among the published ones; measure it once by `evaluate --test`.")
    report = evaluate(folder, published["model"], held_out_sets(recipe), folder_thresholds(folder))
    print(summary(report))
    found = figures(report, {"odds": {}}, read_architecture(folder / "config.json"), {})
    wrong = list(differences(found, published))
    missing = [name for name in published["falseLabels"] if name not in found["falseLabels"]]
    if missing:
        print(f"Not measured again, for want of their texts: {', '.join(missing)}.")
    if wrong:
        raise Problem(f"{folder / 'figures.json'}: published figures differ from what is measured: {'; '.join(wrong)}.")


def differences(found: Mapping[str, Any], published: Mapping[str, Any]) -> Iterator[str]:
    """Each figure that both have and that is further apart than the tolerance."""
    for part in ("evaluation", "falseLabels"):
        for name, figures_of_set in found[part].items():
            for key, value in figures_of_set.items():
                other = published[part].get(name, {}).get(key)
                if isinstance(value, (int, float)) and other is not None and abs(value - other) > TOLERANCE:
                    yield f"{name} {key} {other} is {value}"
