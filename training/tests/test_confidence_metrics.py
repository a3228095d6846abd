import numpy as np
import pytest

from emotion_training.scoring.confidence_metrics import auroc, coverage, expected_calibration_error, false_labels, margins, reliability

PROBABILITIES = np.array([[0.9, 0.1], [0.8, 0.2], [0.55, 0.45], [0.3, 0.7]])
TRUTH = np.array([0, 1, 0, 1])


def test_bins_count_rows_and_right_answers() -> None:
    low, high = reliability(PROBABILITIES, TRUTH, [0.0, 0.75, 1])
    assert (low.rows, low.right, high.rows, high.right) == (2, 2, 2, 1)
    assert low.confidence == pytest.approx(0.625)


def test_a_certainty_of_one_belongs_to_the_last_bin() -> None:
    assert reliability(np.array([[1.0, 0.0]]), np.array([0]), [0.0, 0.5, 1])[-1].rows == 1


def test_calibration_error_is_the_weighted_distance() -> None:
    # Two bins: below .5 nothing; above, 3 of 4 right at a mean confidence of .7375.
    assert expected_calibration_error(PROBABILITIES, TRUTH, 2) == pytest.approx(0.0125)


def test_coverage_counts_what_is_named_and_right() -> None:
    half, high, none = coverage(PROBABILITIES, TRUTH, [0.5, 0.75, 0.95])
    assert (half.named, half.right) == (1.0, 0.75)
    assert (high.named, high.right) == (0.5, 0.5)
    assert (none.named, none.right) == (0.0, None)


def test_false_labels_take_threshold_and_margin() -> None:
    assert margins(PROBABILITIES).tolist() == pytest.approx([0.8, 0.6, 0.1, 0.4])
    assert false_labels(PROBABILITIES, 0.5) == 1.0
    assert false_labels(PROBABILITIES, 0.5, margin=0.5) == 0.5


def test_auroc_counts_ties_half() -> None:
    assert auroc(np.array([2.0, 3.0]), np.array([0.0, 1.0])) == 1.0
    assert auroc(np.array([1.0]), np.array([1.0])) == 0.5
    assert auroc(np.array([0.0, 2.0]), np.array([1.0])) == 0.5
