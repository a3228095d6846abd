"""The tables of a model's card, as Markdown, made from a report."""

from collections.abc import Mapping, Sequence
from typing import Any

TITLES = {
    "carer-test": "CARER test: tweets",
    "carer-validation": "CARER validation: tweets",
    "goemotions-test-six": "GoEmotions test: comments with one of the six labels",
    "goemotions-dev-six": "GoEmotions dev: comments with one of the six labels",
    "goemotions-test-neutral": "GoEmotions test: comments people found neutral",
    "goemotions-dev-neutral": "GoEmotions dev: comments people found neutral",
    "documentation": "Paragraphs of software documentation",
    "narrative-neutral": "Sentences of stories that people found neutral",
    "packages-test": "Documentation of software packages",
    "packages-dev": "Documentation of software packages (validation)",
    "own-neutral-dev": "Our own polite and plain sentences (validation)",
    "narrative-dev-neutral": "Our own narrative without emotion (validation)",
    "narrative-dev-emotional": "Our own narrative with emotion (validation)",
    "novel-test-neutral": "Sentences of two novels that two language models found neutral",
    "novel-test-emotional": "Sentences of two novels with one emotion, as two language models read them",
    "novel-dev-neutral": "Sentences of a novel that two language models found neutral (validation)",
    "novel-dev-emotional": "Sentences of a novel with one emotion, as two language models read them (validation)",
}
"""What tables, the extension and the README call a set; figures.json carries it."""


def title(name: str) -> str:
    return TITLES.get(name, name)


def accuracy_table(report: Mapping[str, Any]) -> str:
    """A row for each labelled set."""
    rows = [
        [title(name), f"{part['rows']:,}", share(part["accuracy"]), share(part["macroF1"], 4), share(part["ece"])]
        for name, part in labelled(report).items()
    ]
    return markdown(["set", "rows", "accuracy", "macro-F1", "ECE"], rows)


def class_table(report: Mapping[str, Any]) -> str:
    """F1 of each label on each labelled set."""
    sets = labelled(report)
    rows = [[label, *(share(part["perClassF1"][label]) for part in sets.values())] for label in report["labels"]]
    return markdown(["F1", *(title(name) for name in sets)], rows)


def threshold_table(report: Mapping[str, Any]) -> str:
    """Named and right when named of each labelled set, falsely named of each neutral one, by threshold."""
    neutral = {name: part for name, part in report["sets"].items() if part["kind"] == "neutral"}
    heads = [f"{title(name)}: named / right when named" for name in labelled(report)]
    heads += [f"{title(name)}: falsely named" for name in neutral]
    thresholds = [point["threshold"] for part in labelled(report).values() for point in part["coverage"]]
    rows = []
    for threshold in dict.fromkeys(thresholds):
        cells = [share(threshold, 2)]
        for part in labelled(report).values():
            point = next(each for each in part["coverage"] if each["threshold"] == threshold)
            cells.append(f"{share(point['named'])} / {share(point['right'])}")
        cells += [share(part["falseLabels"][f"{threshold:g}"]) for part in neutral.values()]
        rows.append(cells)
    return markdown(["threshold on the top probability", *heads], rows)


def drift_table(report: Mapping[str, Any]) -> str:
    """int8 against float32; empty when they were not compared."""
    rows = [
        [
            title(name),
            f"{share(part.get('accuracy'))} / {share(report['sets'][name].get('accuracy'))}",
            f"{share(part.get('macroF1'), 4)} / {share(report['sets'][name].get('macroF1'), 4)}",
            share(part["meanDrift"], 4),
            str(part["labelsChanged"]),
        ]
        for name, part in report.get("float32", {}).items()
    ]
    heads = ["float32 / int8", "accuracy", "macro-F1", "mean drift", "best labels changed"]
    return markdown(heads, rows) if rows else ""


def carried_table(carried: Mapping[str, Any]) -> str:
    """False-label rates that can't be measured again here."""
    thresholds = sorted({key for part in carried.values() for key in part if key != "rows"})
    rows = [
        [title(name), f"{part['rows']:,}", *(share(part[key]) if key in part else "–" for key in thresholds)]
        for name, part in carried.items()
    ]
    return markdown(["set", "rows", *(f"falsely named at {share(float(key), 2)}" for key in thresholds)], rows)


def labelled(report: Mapping[str, Any]) -> dict[str, Any]:
    return {name: part for name, part in report["sets"].items() if part["kind"] == "labelled"}


def share(value: float | None, digits: int = 3) -> str:
    """`.931`: a share without its zero."""
    if value is None:
        return "–"
    text = f"{value:.{digits}f}"
    return text.removeprefix("0") if value < 1 else text


def markdown(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join("| " + " | ".join(cells) + " |" if cells[0] != "---" else "|---" * len(cells) + "|" for cells in lines)
