"""Verdicts by people's agreement, as the extension judges, and the least share of people that a model suggests."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from emotion_training.scoring.agreement_map import MAJORITY, agreed
from emotion_training.calibration.agreement_threshold import least_agreement
from emotion_training.config import Source
from emotion_training.scoring.thresholds import Thresholds, folder_thresholds, thresholds_of
from emotion_training.scoring.verdicts import NONE, verdicts
from test_scoreboard import set_of

SHARED: dict[str, Any] = json.loads((Path(__file__).parents[2] / "test/fixtures/agreement.json").read_text(encoding="utf-8"))
"""Cases that the extension's tests read too."""
KNOTS = {"all": [{"from": 0.0, "share": 0.1}, {"from": 0.5, "share": 0.6}, {"from": 0.8, "share": 0.8}]}


@pytest.mark.parametrize("case", SHARED["cases"])
def test_agreement_and_verdicts_are_those_of_the_extension(case: dict[str, Any]) -> None:
    maps, best = SHARED["agreement"]["kinds"], case["probability"]
    assert agreed(maps.get(case["kind"], maps["all"]), np.array([best])).tolist() == [case["share"]]
    scores = np.array([[best, *[(1 - best) / 5] * 5]])
    found = verdicts(scores, ["four words stand here"], thresholds_of(SHARED), case["setKind"])
    assert [each != NONE for each in found.tolist()] == [case["named"]]


def test_margin_and_words_count_beside_agreement() -> None:
    thresholds = replace(thresholds_of(SHARED), maps=KNOTS)
    scores = np.array([[0.54, 0.46], [0.9, 0.1], [0.9, 0.1]])
    assert verdicts(scores, ["it is long enough", "long enough as well", "too short"], thresholds).tolist() == [NONE, 0, NONE]


def test_figures_without_agreement_are_judged_by_probability(tmp_path: Path) -> None:
    plain = {"thresholds": {"probability": 0.7, "margin": 0.1, "minimumWords": 3, "temperature": 1}}
    (tmp_path / "figures.json").write_text(json.dumps(plain), encoding="utf-8")
    thresholds = folder_thresholds(tmp_path)
    assert thresholds.sure(np.array([0.69, 0.7])).tolist() == [False, True]
    assert "agreement" not in thresholds.as_json()


def test_figures_with_agreement_keep_their_least_share_of_people(tmp_path: Path) -> None:
    (tmp_path / "figures.json").write_text(json.dumps(SHARED), encoding="utf-8")
    assert folder_thresholds(tmp_path).as_json() == SHARED["thresholds"]


def test_the_least_share_is_a_majority_unless_more_goals_hold_above() -> None:
    sources = [Source("right", "", kind="film"), Source("neutral", "", kind="comments")]
    calm = set_of("neutral", [None] * 4, [(0, 0.3)] * 4)
    right = set_of("right", [0, 1], [(0, 0.9), (1, 0.6)])
    assert least_agreement(sources, [right, calm], Thresholds(maps=KNOTS)) == MAJORITY
    wrong = set_of("right", [0, 1], [(0, 0.9), (2, 0.6)])
    assert least_agreement(sources, [wrong, calm], Thresholds(maps=KNOTS)) == 0.65
