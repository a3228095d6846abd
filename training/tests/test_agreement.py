"""People's agreement by the model's probability: counted, drawn towards all kinds, never falling."""

import numpy as np
import pytest
from emotion_training.calibration.agreement import EDGES, PRIOR_ROWS, agreement, counts, knots, rising, wilson
from emotion_training.scoring.agreement_map import agreed
from emotion_training.config import Source
from emotion_training.text.data import Row
from emotion_training.measuring.set_report import Answers
from emotion_training.problem import Problem

JOY, NEUTRAL = (0.0, 1.0, 0.0), (1 / 3, 1 / 3, 1 / 3)


def answers(name: str, certain: list[float], targets: list[tuple[float, ...]]) -> Answers:
    """Texts whose best label is the second one, with such probabilities."""
    shares = np.array([[(1 - each) / 2, each, (1 - each) / 2] for each in certain])
    return Answers(name, [Row("x", target, name) for target in targets], np.log(shares))


def test_people_agree_where_the_text_has_the_label_and_never_where_it_is_neutral() -> None:
    rows, right = counts([answers("a", [0.92, 0.92, 0.62], [JOY, NEUTRAL, JOY])], 1.0)
    place = EDGES.index(0.9)
    assert (rows[place], right[place]) == (2, 1)
    assert right[EDGES.index(0.6)] == 1


def test_shares_out_of_order_are_pooled_by_their_weights() -> None:
    assert rising(np.array([0.2, 0.6, 0.3]), np.array([1.0, 1.0, 2.0])).tolist() == pytest.approx([0.2, 0.4, 0.4])


@pytest.mark.parametrize("seed", range(5))
def test_a_map_ascends_and_never_falls_whatever_was_counted(seed: int) -> None:
    chance = np.random.default_rng(seed)
    rows = chance.integers(0, 40, len(EDGES)).astype(float)
    right = np.floor(rows * chance.random(len(EDGES)))
    found = knots(rows, right, rising(chance.random(len(EDGES)), np.ones(len(EDGES))))
    starts, shares = [knot.start for knot in found], [knot.share for knot in found]
    assert starts[0] == 0 and starts == sorted(set(starts)) and shares == sorted(set(shares))
    assert all(0 <= knot.low <= knot.share <= knot.high <= 1 for knot in found)
    assert sum(knot.rows for knot in found) == rows.sum()


def test_few_texts_are_drawn_towards_all_kinds_and_many_are_not() -> None:
    prior = np.linspace(0, 0.8, len(EDGES))
    few, many = np.zeros(len(EDGES)), np.zeros(len(EDGES))
    few[-1], many[-1] = 1, 100 * PRIOR_ROWS
    assert abs(knots(few, np.zeros(len(EDGES)), prior)[-1].share - 0.8) < 0.05
    assert knots(many, np.zeros(len(EDGES)), prior)[-1].share < 0.8 / 10


def test_an_interval_is_narrower_with_more_texts() -> None:
    (low, high), (closer, nearer) = wilson(0.8, 20), wilson(0.8, 200)
    assert low < closer < 0.8 < nearer < high


def test_each_kind_of_text_has_its_map_and_tweets_have_none() -> None:
    sources = [Source("a", "", kind="fiction"), Source("b", "", kind="comments"), Source("c", "", kind="tweets")]
    given = [answers(name, [0.95, 0.5], [JOY, NEUTRAL]) for name in "abc"]
    found = agreement(sources, given, 1.0)
    assert list(found["kinds"]) == ["story", "messages", "all"]
    assert found["sets"]["messages"] == {"b": 2}
    assert agreed(found["kinds"]["all"], np.array([0.5, 0.96])).tolist() == sorted(agreed(found["kinds"]["all"], np.array([0.5, 0.96])))


def test_sets_without_a_kind_say_so_in_one_sentence() -> None:
    with pytest.raises(Problem, match="No validation set has a kind"):
        agreement([Source("a", "")], [answers("a", [0.9], [JOY])], 1.0)
