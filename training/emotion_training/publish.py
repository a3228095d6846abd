"""A measured model put where the product reads it, with the evaluation its figures come from."""

import json
import shutil
from pathlib import Path

from .architecture import read_architecture
from .card import about_text, card, published_figures
from .config import Recipe
from .evaluate import read_report
from .export import QUANTIZED, hash_of, write_sums
from .figures import write_figures
from .problem import Problem
from .thresholds import calibration_file

PUBLISHED = Path(__file__).parents[1] / "published"
COPIED = (str(QUANTIZED), "tokenizer.json", "tokenizer_config.json", "config.json")


def run(recipe: Recipe, target: Path, published: Path = PUBLISHED) -> None:
    """Replaces the model in `target` with the run's; writes PUBLISHED/NAME.json. Only a model measured on test data goes out."""
    folder, reports = recipe.folder / "model", recipe.folder / "evaluation"
    report, calibration = read_report(reports / "test.json"), read_report(calibration_file(recipe))
    sha256 = hash_of(folder / QUANTIZED)
    for name, each in (("test.json", report), (calibration_file(recipe).name, calibration)):
        if each["sha256"] != sha256:
            raise Problem(f"{reports / name}: the model was exported again since; calibrate and measure it again.")
    for name in COPIED:
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(folder / name, target / name)
    sizes = read_architecture(target / "config.json")
    value = {"report": report, "calibration": calibration, "carried": {}}
    write_figures(target / "figures.json", published_figures(value, sizes))
    (target / "README.md").write_text(card(report, sizes, True, about_text(recipe)), encoding="utf-8")
    write_sums(target)
    (published / f"{recipe.name}.json").write_text(json.dumps(value, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"{target}: {recipe.name}")
