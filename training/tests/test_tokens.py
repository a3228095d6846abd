"""How texts become token numbers."""

import json

import pytest
from emotion_training.network.tokens import with_plain_marks
from small import make_tokenizer


@pytest.mark.parametrize(
    ("typeset", "typed"),
    [
        ("\u2018never\u2019", "'never'"),
        ("\u201cnever\u201d", '"never"'),
        ("never \u2014 so", "never -- so"),
        ("never\u2013so", "never-so"),
        ("never\u2026", "never..."),
        ("never \u00a0so", "never so"),
    ],
)
def test_a_typeset_text_has_the_tokens_of_a_typed_one(typeset: str, typed: str) -> None:
    tokenizer = with_plain_marks(make_tokenizer())
    assert tokenizer.encode(typeset).tokens == tokenizer.encode(typed).tokens


def test_the_marks_are_written_once_into_the_tokenizers_file() -> None:
    tokenizer = with_plain_marks(with_plain_marks(make_tokenizer()))
    kinds = [each["type"] for each in json.loads(tokenizer.to_str())["normalizer"]["normalizers"]]
    assert kinds == ["Replace"] * 4 + ["BertNormalizer"]
