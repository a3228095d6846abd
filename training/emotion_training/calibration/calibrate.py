"""
Temperature, threshold and margin, fitted on validation data only.

The temperature makes the true labels likeliest (Guo et al. 2017, "On Calibration of Modern Neural Networks"), each set
with labels weighing the same: it is for the numbers that are shown, and a neutral text has no label that they could be right about.
Threshold and margin then make the balance of naming best: over the sets, each weighing the same, a right label counts 1, a
wrong one and one on a neutral text -1, none 0 (Chow 1970, "On Optimum Recognition Error and Reject Tradeoff"). Of what lies
within one standard error of the best, the nearest to the start (temperature 1, threshold .5, margin .1) is taken: sets
of a few hundred texts tell no more (Breiman et al. 1984, "Classification and Regression Trees", the one-standard-error rule).

Where sets have kinds of text, the least share of people who agree is found too, and takes the threshold's place; see agreement_threshold.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from ..config import Recipe
from ..measuring.evaluate import read_answers, validation_sets
from ..measuring.odds import odds
from ..measuring.reports import write_report
from ..measuring.set_report import Answers
from ..network.files import QUANTIZED, hash_of
from ..pages.calibration_page import write_calibration_page
from ..problem import Problem
from ..scoring.agreement_map import ALL, group_of
from ..scoring.confidence_metrics import confidences, margins
from ..scoring.metrics import Floats
from ..scoring.thresholds import Thresholds, calibration_file, thresholds_of
from .agreement import agreement
from .agreement_threshold import least_agreement

TEMPERATURES = np.exp(np.linspace(np.log(0.4), np.log(2.5), 93))
THRESHOLDS = np.round(np.arange(0.30, 0.91, 0.01), 2)
MARGINS = np.round(np.arange(0.0, 0.51, 0.05), 2)


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
    if any(group_of(source.kind) != ALL for source in recipe.validation):
        calibration["agreement"] = agreement(recipe.validation, given, calibration["thresholds"]["temperature"])
        calibration["thresholds"]["agreement"] = least_agreement(recipe.validation, given, thresholds_of(calibration))
    calibration = {"schema": 1, "model": recipe.name, "sha256": hash_of(folder / QUANTIZED), **calibration}
    write_report(path, calibration)
    print(", ".join(f"{name} {value:g}" for name, value in calibration["thresholds"].items()))


def calibrate(given: Sequence[Answers], page: Path, title: str) -> dict[str, Any]:
    """Fits on the sets and draws why."""
    temperature = fit_temperature(given)
    table = balances(given, temperature.chosen)
    error = standard_error(given, temperature.chosen, table)
    threshold, margin = choose(table, error)
    found = Thresholds(threshold, margin, Thresholds().words, temperature.chosen)
    write_calibration_page(page, title, (TEMPERATURES, THRESHOLDS, MARGINS), (temperature.losses, table), found, error)
    place = (int(np.argmin(np.abs(MARGINS - margin))), int(np.argmin(np.abs(THRESHOLDS - threshold))))
    start = (int(np.argmin(np.abs(MARGINS - 0.1))), int(np.argmin(np.abs(THRESHOLDS - 0.5))))
    return {
        "thresholds": found.as_json(),
        "balance": {
            "chosen": round(float(table[place]), 6),
            "best": round(float(table.max()), 6),
            "standardError": round(error, 6),
            "atHalfAndTenth": round(float(table[start]), 6),
        },
        "fittedOn": {each.name: len(each.rows) for each in given},
    }


def fit_temperature(given: Sequence[Answers]) -> Temperature:
    """
    The temperature nearest to 1 whose loss exceeds the least by no more than the standard error of that difference; one
    decimal, for texts of this number tell no more.
    """
    labelled = [each for each in given if not each.neutral]
    if not labelled:
        raise Problem("No validation set has labels, so no temperature can be fitted.")
    losses = [np.array([_losses(each, float(value)) for value in TEMPERATURES]) for each in labelled]
    means = np.mean([each.mean(axis=1) for each in losses], axis=0)
    least = int(means.argmin())
    errors = np.array([mean_error([each[place] - each[least] for each in losses]) for place in range(len(TEMPERATURES))])
    good = TEMPERATURES[means - means[least] <= errors]
    return Temperature(round(float(good[np.abs(np.log(good)).argmin()]), 1), means)


def balances(given: Sequence[Answers], temperature: float) -> Floats:
    """Mean balance of naming over the sets, [margins, thresholds]."""
    return np.mean([_balance(each, temperature) for each in given], axis=0)


def standard_error(given: Sequence[Answers], temperature: float, table: Floats) -> float:
    """Of the best mean balance."""
    row, column = np.unravel_index(table.argmax(), table.shape)
    cell = MARGINS[row : row + 1], THRESHOLDS[column : column + 1]
    return mean_error([_worth(each, temperature, *cell).ravel() for each in given])


def mean_error(values: Sequence[Floats]) -> float:
    """The standard error of the mean over sets of each set's mean, its texts taken as drawn by chance."""
    return float(np.sqrt(sum(each.var() / len(each) for each in values)) / len(values))


def choose(table: Floats, tolerance: float) -> tuple[float, float]:
    """(threshold, margin): the pair nearest to the start among those whose balance is as good as the best."""
    start = Thresholds()
    good = np.argwhere(table >= table.max() - tolerance)
    away = np.hypot(MARGINS[good[:, 0]] - start.margin, THRESHOLDS[good[:, 1]] - start.probability)
    row, column = good[away.argmin()]
    return float(THRESHOLDS[column]), float(MARGINS[row])


def _losses(given: Answers, temperature: float) -> Floats:
    """Cross-entropy of each text's true label, nats."""
    logarithms = np.log(np.maximum(given.probabilities(temperature), 1e-12))
    return -logarithms[np.arange(len(given.rows)), given.truth]


def _balance(given: Answers, temperature: float) -> Floats:
    return _worth(given, temperature).mean(axis=2)


def _worth(given: Answers, temperature: float, least_margins: Floats = MARGINS, least: Floats = THRESHOLDS) -> Floats:
    """1, -1 or 0 [margins, thresholds, texts]."""
    probabilities = given.probabilities(temperature)
    confidence, margin = confidences(probabilities), margins(probabilities)
    worth = np.where(probabilities.argmax(axis=1) == given.truth, 1.0, -1.0)
    named = (confidence >= least[:, None]) & (margin >= least_margins[:, None, None])
    return named * worth
