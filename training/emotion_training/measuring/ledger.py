"""
Which model files were measured on the test splits. Choosing among models by their test figures would make the figures
worthless, so each published name is measured once: the ledger is kept in version control, where every entry is seen.
"""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from ..problem import Problem

LEDGER = Path(__file__).parents[2] / "tested.json"


@dataclass(frozen=True)
class Entry:
    """A model file's only measurement on some sets."""

    model: str
    """The name it is published under."""
    sha256: str
    """Of its onnx/model_quantized.onnx."""
    date: str
    sets: tuple[str, ...]


def read_ledger(path: Path = LEDGER) -> list[Entry]:
    """All entries, oldest first; none when there is no file."""
    if not path.exists():
        return []
    try:
        entries = json.loads(path.read_text(encoding="utf-8"))
        return [Entry(**{**entry, "sets": tuple(entry["sets"])}) for entry in entries]
    except (ValueError, TypeError, KeyError) as error:
        raise Problem(f"{path}: the list of tested models is damaged ({error}).") from error


def permit(model: str, sha256: str, sets: Sequence[str], path: Path = LEDGER) -> tuple[str, ...]:
    """
    Which of the sets this file was not measured on yet; none for a repetition, from which nothing can be chosen. Raises
    Problem when another file was measured under this name.
    """
    entries = read_ledger(path)
    seen = {name for entry in entries if entry.sha256 == sha256 for name in entry.sets}
    for entry in entries:
        if entry.model == model and entry.sha256 != sha256:
            raise Problem(
                f"{path}: a model named {model} was measured on the test splits on {entry.date}, and this is another file; "
                "choose by validation figures, and give a model you publish a new name."
            )
    return tuple(name for name in sets if name not in seen)


def record(entry: Entry, path: Path = LEDGER) -> None:
    """Adds an entry. Called before the measurement: one that is broken off has been looked at too."""
    entries = [*read_ledger(path), entry]
    path.write_text(json.dumps([asdict(each) for each in entries], indent=1) + "\n", encoding="utf-8")
