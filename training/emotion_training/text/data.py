"""Rows: read from their sources, written once by `prepare`, read again by training and calibration."""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

from ..config import Recipe, Source
from ..problem import Problem
from .courtesy import is_courtesy
from .parts import normalised, part_of
from .readers import READ
from .targets import Targets


@dataclass(frozen=True)
class Row:
    """A text and the distribution it should get, shape (labels,), sum 1."""

    text: str
    target: tuple[float, ...]
    source: str
    weight: float = 1.0
    """In the loss."""

    @property
    def label(self) -> int | None:
        """The index of the strongest label; None for the uniform distribution, that is, neutral text."""
        top = max(self.target)
        return None if top - min(self.target) < 1e-9 else self.target.index(top)


def read_source(source: Source, recipe: Recipe) -> list[Row]:
    """All rows of a source, in its order. Rows that are told to be left out are; anything else unknown is an error."""
    targets = Targets(recipe.labels, source.labels, f"source `{source.name}`")
    rows = []
    for place, text, shares, group in READ[source.reader](recipe.data / source.file, source):
        if source.single and len(shares) != 1 or source.part and part_of(group or normalised(text), source.held) != source.part:
            continue
        if source.courtesy and is_courtesy(text):
            shares = {}
        unknown = [name for name in shares if name not in targets]
        if unknown and source.skip_others:
            continue
        if unknown:
            known = ", ".join(targets.table)
            raise Problem(f"{place}: the label `{unknown[0]}` is unknown; known are {known}.")
        rows.append(Row(text, targets.of(shares), source.name, source.weight))
    if not rows:
        raise Problem(f"{recipe.data / source.file}: the source `{source.name}` has no rows.")
    return rows


def prepare(recipe: Recipe) -> dict[str, int]:
    """Reads the training and validation sources into the run's folder. Returns rows by source. Test data is not read."""
    folder = recipe.folder / "data"
    folder.mkdir(parents=True, exist_ok=True)
    counts, sums = {}, {}
    for role, sources in (("train", recipe.train), ("validation", recipe.validation)):
        for source in sources:
            rows = read_source(source, recipe)
            lines = (json.dumps(_plain(row), ensure_ascii=False) for row in rows)
            content = "\n".join(lines) + "\n"
            (folder / f"{role}-{source.name}.jsonl").write_text(content, encoding="utf-8")
            counts[source.name] = len(rows)
            sums[source.name] = hashlib.sha256(content.encode()).hexdigest()
    summary = {"labels": recipe.labels, "rows": counts, "sha256": sums}
    (folder / "prepared.json").write_text(json.dumps(summary, indent=1) + "\n", encoding="utf-8")
    return counts


def read_prepared(recipe: Recipe, role: str, name: str) -> list[Row]:
    """The rows `prepare` wrote for a source; `role` is `train` or `validation`."""
    path = recipe.folder / "data" / f"{role}-{name}.jsonl"
    if not path.exists():
        raise Problem(f"{path}: the data is not prepared; run `emotion-training prepare` first.")
    return [_row(line, name, recipe, path, number) for number, line in enumerate(path.open(encoding="utf-8"), 1)]


def _row(line: str, name: str, recipe: Recipe, path: Path, number: int) -> Row:
    value = json.loads(line)
    if len(value["target"]) != len(recipe.labels):
        raise Problem(f"{path}:{number}: the data was prepared for other labels; run `emotion-training prepare` again.")
    return Row(value["text"], tuple(value["target"]), name, value.get("weight", 1.0))


def _plain(row: Row) -> dict[str, object]:
    weight = {} if row.weight == 1 else {"weight": row.weight}
    return {"text": row.text, "target": row.target, **weight}
