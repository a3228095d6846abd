"""Words are counted as the extension counts them."""

import json
from pathlib import Path

import pytest
from emotion_training.scoring.verdicts import count_words

SHARED: list[tuple[str, int]] = json.loads((Path(__file__).parents[2] / "test/fixtures/words.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("text", "count"), SHARED)
def test_a_text_has_the_words_the_extension_counts(text: str, count: int) -> None:
    assert count_words(text) == count
