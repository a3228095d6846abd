"""When a model's best label counts as an emotion, and how its logits become probabilities."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from ..config import Recipe
from ..problem import Problem
from .agreement_map import ALL, MAJORITY, Knots, agreed, group_of
from .metrics import Floats


@dataclass(frozen=True)
class Thresholds:
    """
    The product's own rule: at least this share of people who would agree, or this probability where no agreement was measured,
    this lead over the second label, this many words.
    """

    probability: float = 0.5
    margin: float = 0.1
    words: int = 3
    temperature: float = 1.0
    """Logits are divided by it (Guo et al. 2017)."""
    agreement: float = MAJORITY
    """The least share of people, 0 to 1; counts where there are maps."""
    maps: Mapping[str, Knots] = field(default_factory=dict)
    """The knots of each kind of text, ALL among them; empty where no agreement was measured."""

    def sure(self, confidence: Floats, kind: str = "") -> np.ndarray:
        """Of best probabilities, [rows], those that are enough for an emotion in texts of this kind of sets."""
        if not self.maps:
            return confidence >= self.probability
        return agreed(self.maps.get(group_of(kind), self.maps[ALL]), confidence) >= self.agreement

    def as_json(self) -> dict[str, float | int]:
        """In the order and with the names of figures.json."""
        return {
            "probability": self.probability,
            "margin": self.margin,
            "minimumWords": self.words,
            "temperature": int(self.temperature) if self.temperature == int(self.temperature) else self.temperature,
            **({"agreement": self.agreement} if self.maps else {}),
        }


def folder_thresholds(folder: Path) -> Thresholds:
    """Those of a model's folder: from its figures, else from the calibration of its run, else the starting values."""
    for path in (folder / "figures.json", folder.parent / "evaluation" / "calibration.json"):
        if path.is_file():
            return _read(path)
    return Thresholds()


def calibration_file(recipe: Recipe) -> Path:
    return recipe.folder / "evaluation" / "calibration.json"


def read_thresholds(recipe: Recipe) -> Thresholds:
    """What `calibrate` found for a run; the starting values before it ran."""
    path = calibration_file(recipe)
    return _read(path) if path.exists() else Thresholds()


def thresholds_of(value: Mapping[str, Any]) -> Thresholds:
    """Those of parsed figures or of a parsed calibration."""
    found = value["thresholds"]
    least, maps = found.get("agreement", MAJORITY), value.get("agreement", {}).get("kinds", {})
    return Thresholds(found["probability"], found["margin"], found["minimumWords"], found["temperature"], least, maps)


def _read(path: Path) -> Thresholds:
    try:
        return thresholds_of(json.loads(path.read_text(encoding="utf-8")))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise Problem(f"{path}: the thresholds are damaged; run `emotion-training calibrate` again.") from error
