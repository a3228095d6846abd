"""A measured model put where the product reads it, with the evaluation its figures come from."""

import json
import shutil
from datetime import date
from pathlib import Path
from typing import Any

from ..config import Recipe
from ..measuring.evaluate import evaluate, held_out_sets
from ..measuring.ledger import LEDGER, Entry, permit, record
from ..measuring.reports import read_report
from ..measuring.rule import TWEETS, Rule, compared
from ..network.files import QUANTIZED, SUMMED, hash_of
from ..problem import Problem
from ..scoring.thresholds import calibration_file, folder_thresholds
from . import model_card

PUBLISHED = Path(__file__).parents[2] / "published"
PAGES = ("calibration", "test")
COPIED = (*SUMMED, "README.md", "SHA256SUMS")


def run(recipe: Recipe, target: Path, published: Path = PUBLISHED, ledger: Path = LEDGER, rule: Rule = Rule()) -> None:
    """
    Replaces the model in `target` with the run's; writes PUBLISHED/NAME.json and its pages. Only a model measured on test data goes
    out, and only where the rule lets it. The model in `target` is measured on the same test splits, which the ledger records.
    """
    folder, reports = recipe.folder / "model", recipe.folder / "evaluation"
    report, calibration = read_report(reports / "test.json"), read_report(calibration_file(recipe))
    if report["sha256"] != hash_of(folder / QUANTIZED):
        raise Problem(f"{reports / 'test.json'}: the model was exported again since; calibrate and measure it again.")
    before = replaced(recipe, target, report["sha256"], ledger)
    rule.check(report, before)
    tweets = report["sets"][TWEETS]["macroF1"]
    if tweets < rule.wanted_macro_f1:
        print(f"Macro-F1 on `{TWEETS}` is {tweets:.4f}; {rule.wanted_macro_f1:g} was wanted.")
    for each in compared(report, before) if before else []:
        print(f"{each.name[0].upper()}{each.name[1:]}: {each.ours:.4f}, before {each.theirs:.4f}; chance explains {each.chance:.4f}.")
    model_card.run(recipe)
    for name in COPIED:
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(folder / name, target / name)
    value = {"report": report, "calibration": calibration, "carried": {}}
    for name in PAGES:
        shutil.copyfile(reports / f"{name}.html", published / f"{recipe.name}.{name}.html")
    (published / f"{recipe.name}.json").write_text(json.dumps(value, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"{target}: {recipe.name}")


def replaced(recipe: Recipe, target: Path, sha256: str, ledger: Path) -> dict[str, Any] | None:
    """The report of the model in `target` on the recipe's test splits; None where there is none, or the same file."""
    if not (target / QUANTIZED).is_file() or hash_of(target / QUANTIZED) == sha256:
        return None
    name, before = read_report(target / "figures.json")["model"], hash_of(target / QUANTIZED)
    unseen = permit(name, before, [source.name for source in recipe.test], ledger)
    if unseen:
        record(Entry(name, before, date.today().isoformat(), unseen), ledger)
    return evaluate(target, name, held_out_sets(recipe), folder_thresholds(target))
