"""
Counterfactual training text, from the templates and word lists of `counterfactual/`: sentences in which a word of emotion
is no feeling (denied, polite, quoted, a name, a technical word), and their felt twins. A template decides whether its rows
train or choose, so that no wording stands on two sides.
"""

import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from ..problem import Problem
from ..text.parts import normalised
from .template import EMOTIONS, FELT, Template, Words, emotions_of, fill
from .typography import varied

FOLDER = Path(__file__).parents[2] / "counterfactual"
WORDS = "words.yaml"
LABELS = (*EMOTIONS, "neutral")
MOST_ROWS = 9
"""Rows of one template at most, so that none dominates."""
MOST_NEUTRAL_ROWS = 8
"""The same of a neutral one; with as many templates as there are, eight neutral rows come on seven felt ones."""


def run(out: Path, seed: int = 0, folder: Path = FOLDER) -> dict[str, int]:
    """Writes OUT/train.jsonl and OUT/validation.jsonl. Returns rows by file. The same seed gives the same rows."""
    rows: dict[str, list[dict[str, Any]]] = {"train": [], "validation": []}
    for part, row in rows_in(folder, seed):
        rows[part].append(row)
    out.mkdir(parents=True, exist_ok=True)
    for name, part_rows in rows.items():
        lines = (json.dumps(row, ensure_ascii=False) + "\n" for row in part_rows)
        (out / f"{name}.jsonl").write_text("".join(lines), encoding="utf-8")
    return {name: len(part_rows) for name, part_rows in rows.items()}


def rows_in(folder: Path = FOLDER, seed: int = 0) -> Iterator[tuple[str, dict[str, Any]]]:
    """(part, row) of every template of a folder; a row's fields are those of the reader `jsonl`, its kind and its template."""
    words = read_words(folder / WORDS)
    known: set[str] = set()
    for template in read_templates(folder):
        for row in rows_of(template, words, seed):
            if normalised(row["text"]) not in known:
                known.add(normalised(row["text"]))
                yield template.part, row


def rows_of(template: Template, words: Words, seed: int = 0) -> Iterator[dict[str, Any]]:
    """Distinct rows of one template, as many as it may have at most; the emotions of a felt one take turns."""
    chance = random.Random(f"{seed} {template.id}")
    turns: list[str | None] = list(emotions_of(template, words)) or [None]
    chance.shuffle(turns)
    most = MOST_NEUTRAL_ROWS if template.label == "neutral" else MOST_ROWS
    seen: set[str] = set()
    for attempt in range(most * 3):
        emotion = turns[attempt % len(turns)]
        text = fill(template.line, words, chance, emotion)
        if text not in seen:
            seen.add(text)
            label = emotion or template.label
            yield {"text": varied(text, chance), **_labelled(label), "kind": template.kind, "template": template.id}
        if len(seen) == most:
            return


def read_words(path: Path) -> Words:
    """The word lists: a sequence of words, or a table of emotions and their words."""
    return {name: {"": value} if isinstance(value, list) else value for name, value in _read(path).items()}


def read_templates(folder: Path) -> list[Template]:
    """Every line of every file but the word lists; a file is a kind, its keys are labels."""
    templates = []
    for path in sorted(folder.glob("*.yaml")):
        if path.name == WORDS:
            continue
        for label, lines in _read(path).items():
            if label != FELT and not all(name in LABELS for name in label.split("+")):
                raise Problem(f"{path}: `{label}` is no label; known are {', '.join((*LABELS, FELT))}.")
            templates += [Template(path.stem, label, line.strip()) for line in lines.splitlines() if line.strip()]
    if not templates:
        raise Problem(f"{folder}: no templates are here.")
    return templates


def _labelled(label: str) -> dict[str, Any]:
    names = label.split("+")
    return {"label": label} if len(names) == 1 else {"target": {name: 1 / len(names) for name in names}}


def _read(path: Path) -> dict[str, Any]:
    try:
        value = yaml.safe_load(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise Problem(f"{path}: the file can't be read ({error.strerror}).") from error
    except yaml.YAMLError as error:
        raise Problem(f"{path}: the file is no valid YAML.") from error
    if not isinstance(value, dict):
        raise Problem(f"{path}: the file needs a table.")
    return value
