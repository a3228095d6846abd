import numpy as np
import pytest

from emotion_lens import Classifier, EmotionLens, Problem


@pytest.fixture(scope="module")
def lens() -> EmotionLens:
    return EmotionLens()


def test_a_batch_keeps_its_columns_and_gets_those_of_the_command_lines_csv(lens: EmotionLens, classifier: Classifier) -> None:
    texts = ["I am so happy that you came!", "Yes."]
    found = lens({"id": np.array([7, 8]), "text": np.array(texts, dtype=object)})
    assert list(found) == ["id", "text", "verdict", "reason", *classifier.labels, "agreement", "windows"]
    assert found["id"].tolist() == [7, 8]
    assert found["verdict"].tolist() == ["joy", "none"]
    assert found["reason"].tolist() == [None, "tooShort"]
    assert found["joy"].tolist() == [result.scores["joy"] for result in classifier.classify(texts)]
    assert found["agreement"][0] > 0.5 and np.isnan(found["agreement"][1])


def test_a_missing_text_is_an_empty_one_and_no_row_is_lost(lens: EmotionLens) -> None:
    found = lens({"text": np.array([None, float("nan"), ""], dtype=object)})
    assert found["reason"].tolist() == ["tooShort"] * 3


def test_an_empty_batch_has_all_columns(lens: EmotionLens) -> None:
    found = lens({"text": np.array([], dtype=object)})
    assert len(found) == 11 and all(len(values) == 0 for values in found.values())


def test_a_column_that_is_not_there_is_taken_or_holds_no_texts_is_refused(lens: EmotionLens) -> None:
    with pytest.raises(Problem, match='no column "text"; there are id'):
        lens({"id": np.array([1])})
    with pytest.raises(Problem, match='"verdict" is there already'):
        lens({"text": np.array(["a"]), "verdict": np.array(["b"])})
    with pytest.raises(Problem, match="int"):
        lens({"text": np.array([1, 2])})


def test_a_prefix_keeps_names_apart() -> None:
    found = EmotionLens(prefix="e_")({"text": np.array(["a"]), "verdict": np.array(["b"])})
    assert found["verdict"].tolist() == ["b"] and found["e_verdict"].tolist() == ["none"]
