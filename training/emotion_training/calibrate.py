"""
Temperature, threshold and margin, fitted on validation data only.

The temperature makes the labelled sets' true labels likeliest (Guo et al. 2017, "On Calibration of Modern Neural
Networks"), each set weighing the same. Threshold and margin then make the balance of naming best: over the sets, each
weighing the same, a right label counts 1, a wrong one and one on a neutral text -1, none 0 (Chow 1970, "On Optimum
Recognition Error and Reject Tradeoff").
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from .calibration_page import write_calibration_page
from .config import Recipe
from .evaluate import read_answers, validation_sets, write_report
from .export import QUANTIZED, hash_of
from .measures import confidences, margins
from .measuring import Answers
from .metrics import Floats
from .odds import odds
from .problem import Problem
from .thresholds import Thresholds, calibration_file

TEMPERATURES = np.exp(np.linspace(np.log(0.4), np.log(2.5), 93))
THRESHOLDS = np.round(np.arange(0.30, 0.91, 0.01), 2)
MARGINS = np.round(np.arange(0.0, 0.51, 0.05), 2)
PLATEAU = 0.002
"""Balances this near the best are as good: the lowest threshold among them, then the lowest margin, is taken."""


@dataclass(frozen=True)
class Temperature:
    chosen: float
    losses: Floats
    """Mean cross-entropy by TEMPERATURES."""


def run(recipe: Recipe) -> None:
    """Writes RUN/evaluation/calibration.json and .html."""
    folder = recipe.folder / "model"
    given = read_answers(folder, validation_sets(recipe))
    path = calibration_file(recipe)
    calibration = calibrate(given, path.with_suffix(".html"), recipe.name)
    people = {source.name for source in recipe.validation if source.people}
    calibration["odds"] = odds([each for each in given if each.name in people], calibration["thresholds"]["temperature"])
    calibration = {"schema": 1, "model": recipe.name, "sha256": hash_of(folder / QUANTIZED), **calibration}
    write_report(path, calibration)
    print(", ".join(f"{name} {value:g}" for name, value in calibration["thresholds"].items()))


def calibrate(given: Sequence[Answers], page: Path, title: str) -> dict[str, Any]:
    """Fits on the sets and draws why."""
    temperature = fit_temperature(given)
    table = balances(given, temperature.chosen)
    threshold, margin = choose(table)
    found = Thresholds(threshold, margin, Thresholds().words, temperature.chosen)
    write_calibration_page(page, title, temperature.losses, (TEMPERATURES, THRESHOLDS, MARGINS), table, found)
    place = (int(np.argmin(np.abs(MARGINS - margin))), int(np.argmin(np.abs(THRESHOLDS - threshold))))
    start = (int(np.argmin(np.abs(MARGINS - 0.1))), int(np.argmin(np.abs(THRESHOLDS - 0.5))))
    return {
        "thresholds": found.as_json(),
        "balance": {
            "chosen": round(float(table[place]), 6),
            "best": round(float(table.max()), 6),
            "atHalfAndTenth": round(float(table[start]), 6),
        },
        "fittedOn": {each.name: len(each.rows) for each in given},
    }


def fit_temperature(given: Sequence[Answers]) -> Temperature:
    """The temperature with the least loss on the labelled sets, to two decimals."""
    labelled = [each for each in given if not each.neutral]
    if not labelled:
        raise Problem("No validation set has labels, so no temperature can be fitted.")
    losses = np.array([np.mean([_loss(each, float(value)) for each in labelled]) for value in TEMPERATURES])
    return Temperature(round(float(TEMPERATURES[losses.argmin()]), 2), losses)


def balances(given: Sequence[Answers], temperature: float) -> Floats:
    """Mean balance of naming over the sets, [margins, thresholds]."""
    return np.mean([_balance(each, temperature) for each in given], axis=0)


def choose(table: Floats) -> tuple[float, float]:
    """(threshold, margin): the lowest ones of the plateau around the best balance."""
    good = table >= table.max() - PLATEAU
    column = int(np.argmax(good.any(axis=0)))
    row = int(np.argmax(good[:, column]))
    return float(THRESHOLDS[column]), float(MARGINS[row])


def _loss(given: Answers, temperature: float) -> float:
    """Cross-entropy of the true labels, nats."""
    probabilities = given.probabilities(temperature)
    return float(-np.log(np.maximum(probabilities[np.arange(len(given.rows)), given.truth], 1e-12)).mean())


def _balance(given: Answers, temperature: float) -> Floats:
    probabilities = given.probabilities(temperature)
    confidence, margin = confidences(probabilities), margins(probabilities)
    worth = np.where(probabilities.argmax(axis=1) == given.truth, 1.0, -1.0)
    named = (confidence >= THRESHOLDS[:, None]) & (margin >= MARGINS[:, None, None])
    return (named * worth).mean(axis=2)
