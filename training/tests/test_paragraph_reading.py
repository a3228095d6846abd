import numpy as np

from emotion_training.text.data import Row
from emotion_training.text.paragraphs import Paragraph, paragraphs
from emotion_training.measuring.paragraph_reading import combine, judged
from emotion_training.scoring.thresholds import Thresholds

JOY = (0.0, 1.0)


def test_paragraphs_share_a_label_and_have_100_to_300_words() -> None:
    rows = [Row("one two three four five six seven eight nine ten", JOY if index % 2 else (0.5, 0.5), "set") for index in range(200)]
    made = paragraphs(rows, 1)
    assert {each.label for each in made} == {None, 1}
    assert all(100 <= sum(each.words) <= 300 for each in made)
    assert made == paragraphs(rows, 1)


def test_sentences_weigh_by_their_words() -> None:
    given = [Paragraph(("one two three.", "one."), 0)]
    readings = combine(given, np.array([[0.2, 0.8]]), np.array([[1.0, 0.0], [0.0, 1.0]]))
    assert readings["sentences by words"].tolist() == [[0.75, 0.25]]
    assert readings["mean of sentences"].tolist() == [[0.5, 0.5]]
    assert readings["both"].round(3).tolist() == [[0.475, 0.525]]


def test_judged_counts_right_and_false_names() -> None:
    figures = judged(np.array([[0.9, 0.1], [0.4, 0.6], [0.52, 0.48]]), [0, 0, None], Thresholds())
    assert figures == {"accuracy": 0.5, "named": 1.0, "rightWhenNamed": 0.5, "falselyNamed": 0.0, "auroc": 1.0}
