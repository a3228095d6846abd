"""The scores are those of the extension and its command line."""

import json
import random
import subprocess
from pathlib import Path
from typing import Any

import onnxruntime
import pytest
from fixture_files import built_command_line, fixture_file

from emotion_lens import Classifier

ROWS: list[dict[str, Any]] = [json.loads(line) for line in fixture_file("parity.jsonl").read_text(encoding="utf-8").splitlines()]
TEXTS = [row["text"] for row in ROWS]
CLOSE, FAR = 1e-5, 0.05
"""
As test/contract/classifier.test.ts: another processor rounds the last bit otherwise, and a quantised value may then fall to
its neighbour.
"""
SAME = 1e-6 if tuple(map(int, onnxruntime.__version__.split(".")[:2])) >= (1, 30) else 1e-3
"""On one processor, between this ONNX Runtime and the command line's; older ones round otherwise."""


def differences(classifier: Classifier) -> list[float]:
    results = classifier.classify(TEXTS)
    return [
        max(abs(result.scores[label] - score) for label, score in row["scores"].items())
        for row, result in zip(ROWS, results, strict=True)
    ]


def test_scores_are_those_of_the_reference(classifier: Classifier) -> None:
    found = differences(classifier)
    assert sum(each < CLOSE for each in found) >= len(found) / 2
    assert max(found) < FAR


def test_a_text_has_the_same_scores_alone_and_in_any_batch_to_the_last_bit(classifier: Classifier) -> None:
    together = classifier.classify(TEXTS)
    assert [classifier.classify([text])[0] for text in TEXTS] == together
    assert classifier.classify(TEXTS[::-1])[::-1] == together
    order = random.Random(1).sample(range(len(TEXTS)), len(TEXTS))
    assert classifier.classify([TEXTS[index] for index in order] * 2)[len(TEXTS) :] == [together[index] for index in order]


def test_scores_do_not_depend_on_the_number_of_threads(classifier: Classifier) -> None:
    assert Classifier(threads=2).classify(TEXTS[:20]) == classifier.classify(TEXTS[:20])


def command_line(lines: list[str], folder: Path, *options: str) -> list[dict[str, Any]]:
    program, texts = built_command_line(), folder / "texts.txt"
    texts.write_bytes("\n".join(lines).encode())
    arguments = [
        *program,
        "--lines",
        "--format",
        "jsonl",
        "--runtime",
        "native",
        "--threads",
        "1",
        *options,
        str(texts),
    ]
    done = subprocess.run(arguments, capture_output=True, check=True, timeout=120)
    return [json.loads(line) for line in done.stdout.decode().splitlines()]


@pytest.mark.parametrize("kind", ["story", "documentation", "messages"])
def test_rows_are_those_of_the_command_line(classifier: Classifier, tmp_path: Path, kind: Any) -> None:
    lines = [*(" ".join(text.split()) for text in TEXTS), "", "So happy!", "[SEP] [CLS] and [MASK] make me sad", "x" * 20_000]
    theirs = command_line(lines, tmp_path, "--text-kind", kind, "--any-language")
    ours = Classifier(threads=1, text_kind=kind, any_language=True).classify(lines)
    assert len(theirs) == len(ours)
    for row, result in zip(theirs, ours, strict=True):
        record = result.record()
        scores, expected = record.pop("scores"), row.pop("scores")
        assert list(scores) == list(expected)
        assert max(abs(scores[label] - expected[label]) for label in scores) < SAME
        assert record == {name: value for name, value in row.items() if name not in ("file", "line", "start", "end")}
