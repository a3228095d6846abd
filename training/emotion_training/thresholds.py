"""When a model's best label counts as an emotion, and how its logits become probabilities."""

import json
from dataclasses import dataclass
from pathlib import Path

from .config import Recipe
from .problem import Problem


@dataclass(frozen=True)
class Thresholds:
    """The product's own rule: at least this probability, this lead over the second label, this many words."""

    probability: float = 0.5
    margin: float = 0.1
    words: int = 3
    temperature: float = 1.0
    """Logits are divided by it (Guo et al. 2017)."""

    def as_json(self) -> dict[str, float | int]:
        """In the order and with the names of figures.json."""
        return {
            "probability": self.probability,
            "margin": self.margin,
            "minimumWords": self.words,
            "temperature": int(self.temperature) if self.temperature == int(self.temperature) else self.temperature,
        }


def calibration_file(recipe: Recipe) -> Path:
    return recipe.folder / "evaluation" / "calibration.json"


def read_thresholds(recipe: Recipe) -> Thresholds:
    """What `calibrate` found for a run; the starting values before it ran."""
    path = calibration_file(recipe)
    if not path.exists():
        return Thresholds()
    try:
        found = json.loads(path.read_text(encoding="utf-8"))["thresholds"]
        return Thresholds(found["probability"], found["margin"], found["minimumWords"], found["temperature"])
    except (ValueError, KeyError, TypeError) as error:
        raise Problem(f"{path}: the calibration is damaged; run `emotion-training calibrate` again.") from error
