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
    "reman-test": "Sentences of novels with one emotion (REMAN)",
    "reman-test-neutral": "Sentences of novels that people found neutral (REMAN)",
    "brighter-test": "First-person stories with one emotion (BRIGHTER)",
    "brighter-test-neutral": "First-person stories that people found neutral (BRIGHTER)",
    "xed-test": "Film lines with one emotion (XED)",
    "xed-test-neutral": "Film lines that people found neutral (XED)",
    "premo-test": "Comments on pull requests with one emotion (PRemo)",
    "premo-test-neutral": "Comments on pull requests that people found neutral (PRemo)",
    "own-neutral-dev": "Our own polite and plain sentences (validation)",
    "narrative-dev-neutral": "Our own narrative without emotion (validation)",
    "narrative-dev-emotional": "Our own narrative with emotion (validation)",
    "novel-test-neutral": "Sentences of two novels that two language models found neutral",
    "novel-test-emotional": "Sentences of two novels with one emotion, as two language models read them",
    "novel-dev-neutral": "Sentences of a novel that two language models found neutral (validation)",
    "novel-dev-emotional": "Sentences of a novel with one emotion, as two language models read them (validation)",
}
"""What tables, the extension and the README call a set; figures.json carries it."""
KINDS = {
    "fiction": "fiction",
    "first-person": "first person",
    "film": "film lines",
    "pull-requests": "pull requests",
    "comments": "comments",
    "tweets": "tweets (CARER)",
    "documentation": "documentation",
}
"""What tables call a kind of text."""


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


def kinds_table(report: Mapping[str, Any]) -> str:
    """How a model does on each kind of text at its own threshold; empty where its sets have no kinds."""
    rows = [
        [
            KINDS.get(kind, kind),
            share(part.get("accuracy")),
            f"{share(part['named'])} / {share(part['rightWhenNamed'])}" if "named" in part else "–",
            share(part.get("falselyNamed")),
            f"{part.get('rows', 0):,} and {part.get('neutralRows', 0):,}",
        ]
        for kind, part in report.get("kinds", {}).items()
    ]
    heads = ["kind of text", "best label right", "named / right when named", "neutral falsely named", "texts with an emotion and neutral"]
    return markdown(heads, rows) if rows else ""


def behaviour_table(models: Mapping[str, Mapping[str, Any]]) -> str:
    """Cases of the behaviour suite passed of all: a row for each kind, a column for each model's summary."""
    kinds = list(dict.fromkeys(kind for part in models.values() for kind in part["kinds"]))
    rows = [[kind, *(passed(part["kinds"].get(kind)) for part in models.values())] for kind in kinds]
    return markdown(["behaviour", *models], [*rows, ["all", *(passed(part) for part in models.values())]])


def passed(part: Mapping[str, int] | None) -> str:
    """`26 of 44 (.59)`."""
    return "–" if part is None else f"{part['passed']} of {part['cases']} ({share(part['passed'] / part['cases'], 2)})"


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
