"""The same cases as test/unit/core/scoring/sharedRules.test.ts and its neighbours."""

import json
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from fixture_files import shared

from emotion_lens.scoring.agreement import agreement_map, agreement_table
from emotion_lens.scoring.figures import figures_of
from emotion_lens.scoring.thresholds import laid_over
from emotion_lens.scoring.verdict import judge
from emotion_lens.scoring.windows import combined, token_windows
from emotion_lens.text.language import language_of
from emotion_lens.text.words import count_words

RULES = shared("rules.json")
MEASURED = shared("agreement.json")


@pytest.mark.parametrize(("text", "count"), [*shared("words.json"), ("漢字かな a.漢", 6), ("²,³ and ½", 3)])
def test_words(text: str, count: int) -> None:
    assert count_words(text) == count


@pytest.mark.parametrize("case", RULES["windows"], ids=json.dumps)
def test_windows(case: dict[str, Any]) -> None:
    assert [list(window) for window in token_windows(case["tokens"], case["longest"])] == case["windows"]


def test_windows_of_nothing_are_refused() -> None:
    with pytest.raises(ValueError, match="holds nothing"):
        token_windows(1, 0)


def test_windows_weigh_as_their_tokens() -> None:
    assert combined([np.array([1.0, 0.0]), np.array([0.0, 1.0])], [3, 1]).tolist() == [0.75, 0.25]


@pytest.mark.parametrize(("text", "language"), RULES["languages"])
def test_languages(text: str, language: str) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize("case", RULES["verdicts"], ids=json.dumps)
def test_verdicts(case: dict[str, Any]) -> None:
    figures = figures_of(MEASURED if case.get("isMeasured", True) else {"thresholds": MEASURED["thresholds"]})
    own = replace(figures.thresholds, labels=case.get("labels", {}), neutral=case.get("neutral"))
    thresholds = laid_over(own, figures.agreement, case.get("threshold"), case.get("margin"), case.get("minimumWords"))
    table = figures.agreement
    found = judge(
        list(case["scores"]),
        list(case["scores"].values()),
        thresholds,
        case.get("words", 9),
        case.get("isEnglish", True),
        None if table is None else agreement_map(table, case["kind"]),
    )
    assert found.name == case["verdict"]
    assert found.reason == case.get("reason")
    assert (found.agreement and found.agreement.share) == case.get("share")


@pytest.mark.parametrize("case", MEASURED["cases"], ids=json.dumps)
def test_agreement(case: dict[str, Any]) -> None:
    table = agreement_table(MEASURED["agreement"])
    assert table is not None
    assert agreement_map(table, case["kind"]).at(case["probability"]).share == case["share"]


@pytest.mark.parametrize("value", [None, 3, [], {"kinds": {}}, {"kinds": {"all": []}}, {"kinds": {"all": [{"from": 0.1}]}}])
def test_agreement_that_makes_no_sense_was_not_measured(value: object) -> None:
    assert agreement_table(value) is None
    assert figures_of({"agreement": value}).thresholds.agreement is None


@pytest.mark.parametrize("value", [None, [], "x", {"thresholds": {"probability": 2, "temperature": 0, "minimumWords": -1}}])
def test_figures_that_make_no_sense_have_their_defaults(value: object) -> None:
    found = figures_of(value)
    assert (found.temperature, found.thresholds.probability, found.thresholds.minimum_words) == (1.0, 0.5, 3)
