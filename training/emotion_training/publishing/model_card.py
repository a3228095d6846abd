"""A model's card and figures.json, written from what was measured: no figure in them is typed by hand."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ..config import Recipe
from ..measuring.figures import figures, write_figures
from ..measuring.reports import read_report
from ..network.architecture import Architecture, read_architecture
from ..network.files import write_sums
from ..pages.markdown_tables import accuracy_table, behaviour_table, carried_table, class_table, drift_table, kinds_table, threshold_table
from ..problem import Problem
from ..scoring.thresholds import calibration_file

LIMITS = (
    "It goes by words more than by what is meant: where cases of behaviour were measured, the table says what it misses, and "
    "nonsense can get a label. It knows the language it was trained on. It tells what a text sounds like and is no ground for judging "
    "a person."
)
LICENCES = (
    "dair-ai/emotion (CARER): \"educational and research purposes\". GoEmotions: Apache-2.0. all-MiniLM-L6-v2 and "
    "DistilBERT, the bases: Apache-2.0. What you train on other data is under those data's terms."
)


def run(recipe: Recipe) -> None:
    """Writes RUN/model/README.md, figures.json and SHA256SUMS, from the test report where there is one."""
    folder, reports = recipe.folder / "model", recipe.folder / "evaluation"
    on_test = (reports / "test.json").is_file()
    report = read_report(reports / ("test.json" if on_test else "validation.json"))
    calibration = read_report(calibration_file(recipe))
    if calibration["sha256"] != report["sha256"]:
        raise Problem(f"{calibration_file(recipe)}: the calibration and the evaluation are of different files; run both again.")
    write_figures(folder / "figures.json", figures(report, calibration, read_architecture(folder / "config.json"), {}))
    text = card(report, read_architecture(folder / "config.json"), on_test, about_text(recipe))
    (folder / "README.md").write_text(text, encoding="utf-8")
    write_sums(folder)
    print(f"{folder / 'README.md'}: from the {'test' if on_test else 'validation'} figures")


def card(report: Mapping[str, Any], sizes: Architecture, on_test: bool, about: str = "") -> str:
    """The card of a model trained with a recipe; `about` is its maker's own part, Markdown."""
    given = report["thresholds"]
    data = "test data, touched once" if on_test else "validation data, which also chose the weights: expect a little less"
    drift = drift_table(report)
    parts = [
        f"# {report['model']}",
        f"DistilBERT for sequence classification ({sizes.layers} layers, {sizes.heads} heads, {sizes.width} wide, vocabulary of "
        f"{sizes.vocabulary:,}), labels {', '.join(sizes.labels)}. `{report['file']}`: token-wise int8.",
        *([about] if about else []),
        f"## What was measured\nThe int8 file ({report['runtime']}) on {data}.",
        accuracy_table(report),
        class_table(report),
        threshold_table(report),
        *([drift] if drift else []),
        *behaviour_tables(report),
        f"Suggested start: {least_text(given)}, margin {given['margin']:g}, at least {given['minimumWords']} words, "
        f"temperature {given['temperature']:g}.",
        f"## Known limits\n{LIMITS}",
        f"## Licences\n{LICENCES}",
    ]
    return "\n\n".join(parts) + "\n"


def least_text(given: Mapping[str, float]) -> str:
    if "agreement" not in given:
        return f"threshold {given['probability']:g}"
    return f"{given['agreement'] * 100:.0f} of 100 people who would agree (threshold {given['probability']:g} where that is not used)"


def behaviour_tables(report: Mapping[str, Any]) -> list[str]:
    """By kind of text and by kind of behaviour, where they were measured."""
    suite = [behaviour_table({"passed of all": report["behaviour"]})] if "behaviour" in report else []
    return [*([kinds_table(report)] if "kinds" in report else []), *suite]


def about_text(recipe: Recipe) -> str:
    """The text of the recipe's `about` file: how the model came to be, in its maker's words. Empty without one."""
    if not recipe.about:
        return ""
    try:
        return Path(recipe.about).read_text(encoding="utf-8").strip()
    except OSError as error:
        raise Problem(f"{recipe.about}: the text about the model can't be read ({error.strerror}).") from error


def published_tables(published: Mapping[str, Any]) -> list[str]:
    """The tables that model/README.md must hold, from training/published/NAME.json."""
    report, carried = published["report"], published["carried"]
    tables = [accuracy_table(report), class_table(report), threshold_table(report), drift_table(report), *behaviour_tables(report)]
    return [*tables, *([carried_table(carried)] if carried else [])]


def published_figures(published: Mapping[str, Any], sizes: Architecture) -> dict[str, Any]:
    """The figures.json that belongs to training/published/NAME.json."""
    return figures(published["report"], published["calibration"], sizes, published["carried"])


def read_published(path: Path) -> dict[str, Any]:
    value: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return value
