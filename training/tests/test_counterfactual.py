"""Counterfactual text: slots agree, wordings stand on one side, and nothing of the behaviour suite is in it."""

import random
import re
from collections import Counter
from pathlib import Path

import pytest
from emotion_training.cli import main
from emotion_training.config import Source
from emotion_training.counterfactual.counterfactual import LABELS, MOST_ROWS, read_templates, rows_in, rows_of, run
from emotion_training.text.parts import normalised
from emotion_training.problem import Problem
from emotion_training.text.readers import read_jsonl
from emotion_training.measuring.suite import read_suite
from emotion_training.counterfactual.template import Template, fill
from emotion_training.counterfactual.typography import WAYS

WORDS = {"name": {"": ["Ada", "Bo"]}, "adjective": {"joy": ["glad"], "fear": ["afraid"]}, "cause": {"joy": ["a prize"], "fear": ["a wolf"]}}
ROWS = list(rows_in())


def filled(line: str, emotion: str | None = None) -> set[str]:
    return {fill(line, WORDS, random.Random(number), emotion) for number in range(40)}


def test_a_name_again_is_the_same_and_a_numbered_one_another() -> None:
    assert filled("<name>, <name> and <name 2>.") == {"Ada, Ada and Bo.", "Bo, Bo and Ada."}


def test_alternatives_of_one_number_choose_together() -> None:
    assert filled("<1:She|He> took <1:her|his> hat.") == {"She took her hat.", "He took his hat."}


def test_alternatives_may_hold_slots_and_begin_with_a_capital() -> None:
    assert filled("<so is <name>|nobody came>. <we|they> went.") == {
        f"{first}. {second} went." for first in ("So is Ada", "So is Bo", "Nobody came") for second in ("We", "They")
    }


def test_a_felt_template_has_the_label_of_its_words_and_all_its_lists_agree() -> None:
    rows = list(rows_of(Template("kind", "felt", "I am <adjective>: <cause>, I said."), WORDS))
    found = {(row["label"], normalised(row["text"])) for row in rows}
    assert found == {("joy", "iamgladaprizeisaid"), ("fear", "iamafraidawolfisaid")}


def test_a_slot_without_a_list_is_named(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="<verb>"):
        fill("I <verb> it.", WORDS, random.Random(0))
    (tmp_path / "kind.yaml").write_text("hunger: |\n  I eat.\n", encoding="utf-8")
    with pytest.raises(Problem, match="hunger"):
        read_templates(tmp_path)


def test_another_typography_keeps_the_letters() -> None:
    text = 'He said: "It\'s late, come. Now!" And he left.'
    assert {normalised(way(text)) for way in WAYS} == {normalised(text)}


def test_the_same_seed_gives_the_same_files_which_the_reader_takes(tmp_path: Path) -> None:
    assert main(["counterfactual", "--out", str(tmp_path / "a")]) == 0
    run(tmp_path / "b")
    run(tmp_path / "c", seed=1)
    train = [(tmp_path / name / "train.jsonl").read_bytes() for name in "abc"]
    assert train[0] == train[1] != train[2]
    source = Source(name="counterfactual", reader="jsonl", file="train.jsonl")
    for raw in read_jsonl(tmp_path / "a" / "train.jsonl", source):
        assert set(raw.shares) <= set(LABELS) and sum(raw.shares.values()) == pytest.approx(1)


def test_no_text_is_on_two_sides_and_no_template_dominates() -> None:
    parts: dict[str, set[str]] = {"train": set(), "validation": set()}
    for part, row in ROWS:
        parts[part].add(normalised(row["text"]))
    assert not parts["train"] & parts["validation"]
    assert 0.1 < len(parts["validation"]) / len(ROWS) < 0.2
    assert max(Counter(row["template"] for _, row in ROWS).values()) <= MOST_ROWS


def test_every_label_is_there_and_neutral_and_felt_text_are_balanced() -> None:
    counts = Counter(row.get("label", "mixed") for _, row in ROWS)
    assert set(counts) == {*LABELS, "mixed"}
    assert 0.5 < counts["neutral"] / len(ROWS) < 0.65


def test_no_slot_is_left_open() -> None:
    assert [row["text"] for _, row in ROWS if re.search(r"<[a-z]|\w>|\||\0", row["text"])] == []


def test_no_case_of_the_behaviour_suite_is_among_the_texts() -> None:
    # Held apart: equal but for marks, or six of ten words in common.
    texts = [text for case in read_suite() for text in case.texts]
    letters = {normalised(text) for text in texts}
    cases = [words for words in map(words_of, texts) if len(words) > 2]
    holding: dict[str, list[int]] = {}
    for number, words in enumerate(cases):
        for word in words:
            holding.setdefault(word, []).append(number)
    near = []
    for _, row in ROWS:
        words = words_of(row["text"])
        shared = Counter(number for word in words for number in holding.get(word, ()))
        alike = any(count >= 0.6 * (len(words) + len(cases[number]) - count) for number, count in shared.items())
        if alike or normalised(row["text"]) in letters:
            near.append(row["template"])
    assert near == []


def words_of(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", text.lower().replace("’", "'")))
