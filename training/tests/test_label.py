"""Soft labels of a teacher for texts without labels."""

import json
from pathlib import Path

import numpy as np
from emotion_training.export.export import export
from emotion_training.reading.float_session import FloatSession
from emotion_training.finetuning.label import chosen_texts, run
from emotion_training.network.files import WEIGHTS
from emotion_training.reading.session import softmax
from small import LABELS, make_model_folder

PARAGRAPHS = ("I am so happy. The cat sat on a mat.", "I felt sad!", "I felt sad!", "The mat")


def texts_file(folder: Path) -> Path:
    path = folder / "texts.jsonl"
    path.write_text("".join(json.dumps({"text": text, "book": "a"}) + "\n" for text in PARAGRAPHS), encoding="utf-8")
    return path


def test_each_text_gets_a_distribution_that_a_recipe_reads(tmp_path: Path) -> None:
    make_model_folder(tmp_path / "teacher")
    assert run(tmp_path / "teacher", [texts_file(tmp_path)], tmp_path / "out" / "soft.jsonl", rows=0, sentences=False) == 3
    rows = [json.loads(line) for line in (tmp_path / "out" / "soft.jsonl").read_text(encoding="utf-8").splitlines()]
    assert {row["text"] for row in rows} == set(PARAGRAPHS)
    for row in rows:
        assert tuple(row["target"]) == LABELS
        assert abs(sum(row["target"].values()) - 1) < 0.001


def test_a_paragraph_gets_the_mean_of_its_whole_and_its_sentences_and_one_of_them_stands_besides(tmp_path: Path) -> None:
    make_model_folder(tmp_path / "teacher")
    run(tmp_path / "teacher", [texts_file(tmp_path)], tmp_path / "soft.jsonl", rows=0, sentences=True)
    rows = {row["text"]: row["target"] for row in map(json.loads, (tmp_path / "soft.jsonl").read_text(encoding="utf-8").splitlines())}
    assert len(rows) == 4
    (sentence,) = set(rows) - set(PARAGRAPHS)
    assert sentence in ("I am so happy.", "The cat sat on a mat.")
    first, second = "I am so happy.", "The cat sat on a mat."
    whole, *parts = softmax(FloatSession(tmp_path / "teacher").logits([PARAGRAPHS[0], first, second]))
    mean = (whole + (4 * parts[0] + 6 * parts[1]) / 10) / 2
    # bfloat16 in other batches differs a little.
    assert np.abs(np.array(list(rows[PARAGRAPHS[0]].values())) - mean).max() < 0.02


def test_as_many_as_asked_are_drawn_the_same_every_time(tmp_path: Path) -> None:
    path = texts_file(tmp_path)
    assert len(chosen_texts([path], 2)) == 2
    assert chosen_texts([path], 2) == chosen_texts([path], 2)


def test_a_model_that_was_exported_labels_by_its_int8_file(tmp_path: Path) -> None:
    folder = tmp_path / "teacher"
    make_model_folder(folder)
    export(folder, tmp_path / "model.onnx")
    (folder / WEIGHTS).unlink()
    assert run(folder, [texts_file(tmp_path)], tmp_path / "soft.jsonl", rows=0, sentences=False) == 3
