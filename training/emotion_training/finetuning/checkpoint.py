"""A run's state on disk, so that it can go on after an interruption as if there had been none."""

import hashlib
import json
import os
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import torch

from ..config import Recipe
from ..problem import Problem


@dataclass
class Progress:
    """How far a run has come."""

    step: int = 0
    best: float = -1.0
    """Best macro-F1 on validation so far, 0 to 1."""
    best_step: int = 0
    seconds: float = 0.0


def fingerprint(recipe: Recipe) -> str:
    """Changes with whatever decides the weights: the recipe, where its run stops early left out, and its data."""
    prepared = recipe.folder / "data" / "prepared.json"
    sums = json.loads(prepared.read_text(encoding="utf-8"))["sha256"] if prepared.exists() else {}
    plain = asdict(replace(recipe, training=replace(recipe.training, stop_after=0), test=(), folder=Path(), data=Path()))
    return hashlib.sha256(json.dumps([plain, sums], default=str, sort_keys=True).encode()).hexdigest()


def save_checkpoint(recipe: Recipe, progress: Progress, parts: dict[str, Any]) -> None:
    """Writes the run's state; a half-written file never takes the whole one's place. `parts` have a state_dict each."""
    path = checkpoint_path(recipe)
    path.parent.mkdir(parents=True, exist_ok=True)
    state = {
        "recipe": fingerprint(recipe),
        "progress": asdict(progress),
        "parts": {name: part.state_dict() for name, part in parts.items()},
        "chance": torch.get_rng_state(),
        "device_chance": torch.cuda.get_rng_state_all() if torch.cuda.is_available() else [],
    }
    torch.save(state, path.with_suffix(".part"))
    os.replace(path.with_suffix(".part"), path)


def load_checkpoint(recipe: Recipe, parts: dict[str, Any]) -> Progress:
    """Puts a saved state back and says how far it had come; a new Progress where nothing is saved."""
    path = checkpoint_path(recipe)
    if not path.exists():
        return Progress()
    state = torch.load(path, map_location="cpu", weights_only=True)
    if state["recipe"] != fingerprint(recipe):
        raise Problem(f"{path}: this run was begun with another recipe or other data; `finetune --fresh` begins anew.")
    for name, part in parts.items():
        part.load_state_dict(state["parts"][name])
    torch.set_rng_state(state["chance"])
    if state["device_chance"] and torch.cuda.is_available():
        torch.cuda.set_rng_state_all(state["device_chance"])
    return Progress(**state["progress"])


def checkpoint_path(recipe: Recipe) -> Path:
    return recipe.folder / "checkpoints" / "last.pt"
