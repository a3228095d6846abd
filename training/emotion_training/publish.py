"""A measured model put where the product reads it, with the evaluation its figures come from."""

import json
import shutil
from pathlib import Path

from . import card
from .config import Recipe
from .evaluate import read_report
from .export import QUANTIZED, SUMMED, hash_of
from .problem import Problem
from .thresholds import calibration_file

PUBLISHED = Path(__file__).parents[1] / "published"
PAGES = ("calibration", "test")
COPIED = (*SUMMED, "README.md", "SHA256SUMS")


def run(recipe: Recipe, target: Path, published: Path = PUBLISHED) -> None:
    """Replaces the model in `target` with the run's; writes PUBLISHED/NAME.json and its pages. Only a model measured on test data goes out."""
    folder, reports = recipe.folder / "model", recipe.folder / "evaluation"
    report, calibration = read_report(reports / "test.json"), read_report(calibration_file(recipe))
    if report["sha256"] != hash_of(folder / QUANTIZED):
        raise Problem(f"{reports / 'test.json'}: the model was exported again since; calibrate and measure it again.")
    card.run(recipe)
    for name in COPIED:
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(folder / name, target / name)
    value = {"report": report, "calibration": calibration, "carried": {}}
    for name in PAGES:
        shutil.copyfile(reports / f"{name}.html", published / f"{recipe.name}.{name}.html")
    (published / f"{recipe.name}.json").write_text(json.dumps(value, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"{target}: {recipe.name}")
