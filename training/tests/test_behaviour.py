"""The behaviour suite: what stands in its files, and how an answer is judged."""

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from emotion_training.measuring import behaviour
from emotion_training.measuring.behaviour import judge_all, measure, summary
from emotion_training.cli import main
from emotion_training.export.export import export
from emotion_training.text.parts import normalised
from emotion_training.problem import Problem
from emotion_training.measuring.suite import SUITE, Case, by_kind, emotions, read_suite
from emotion_training.pages.markdown_tables import behaviour_table
from emotion_training.scoring.thresholds import Thresholds, folder_thresholds
from emotion_training.scoring.verdicts import NONE, count_words, verdicts
from small import LABELS, make_model_folder

KINDS = by_kind(read_suite())
SENTENCES = Path(__file__).parents[1] / "sentences"


class Fixed:
    """Says of each text what it was told to: a label's index and its probability, the rest even."""

    def __init__(self, said: dict[str, tuple[int, float]]) -> None:
        self.said = said

    def logits(self, texts: Sequence[str]) -> np.ndarray:
        rows = np.empty((len(texts), len(LABELS)), dtype=np.float32)
        for row, text in zip(rows, texts):
            label, probability = self.said[text]
            row[:] = np.log((1 - probability) / (len(LABELS) - 1))
            row[label] = np.log(probability)
        return rows


def wrong(case: Case, said: dict[str, tuple[int, float]]) -> str:
    return judge_all(Fixed(said), LABELS, Thresholds(), [case])[0].wrong


def test_the_twelve_kinds_have_forty_cases_each() -> None:
    assert set(KINDS) == {
        "curses", "groups", "identifiers", "implied", "irony", "mention", "mixed", "names", "negation", "politeness", "technical",
        "typography",
    }
    assert {kind: len(cases) for kind, cases in KINDS.items() if len(cases) < 40} == {}


def test_no_text_stands_twice() -> None:
    singles = Counter(normalised(case.texts[0]) for cases in KINDS.values() for case in cases if len(case.texts) == 1)
    pairs = Counter(case.texts for cases in KINDS.values() for case in cases if len(case.texts) == 2)
    assert [text for text, count in (*singles.items(), *pairs.items()) if count > 1] == []


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_a_model_that_names_nothing_fails_somewhere_in_each_kind(kind: str) -> None:
    assert sum(case.felt for case in KINDS[kind]) >= 6


def test_the_cases_speak_of_the_six_labels_alone() -> None:
    assert emotions(read_suite()) == set(LABELS)


def test_groups_and_typography_are_pairs() -> None:
    for kind, within in (("groups", 0.05), ("typography", 0.02)):
        pairs = [case for case in KINDS[kind] if len(case.texts) == 2]
        assert len(pairs) >= 40 and {case.within for case in pairs} <= {within, None}
        assert all(case.within is not None or case.same for case in pairs)


def test_what_trains_holds_no_case() -> None:
    trained = {
        normalised(json.loads(line)["text"]) for path in SENTENCES.glob("*.jsonl") for line in path.read_text(encoding="utf-8").splitlines()
    }
    assert [case.place for cases in KINDS.values() for case in cases for text in case.texts if normalised(text) in trained] == []


def test_one_of_the_wanted_verdicts_passes() -> None:
    case = Case("kind", 1, ("three words here",), want=("joy", "none"))
    assert wrong(case, {"three words here": (1, 0.9)}) == ""
    assert wrong(case, {"three words here": (3, 0.4)}) == ""
    assert wrong(case, {"three words here": (3, 0.9)}) == "anger instead of joy or none"


def test_a_verdict_that_never_is_fails() -> None:
    case = Case("kind", 1, ("three words here",), never=("joy",))
    assert wrong(case, {"three words here": (0, 0.9)}) == ""
    assert wrong(case, {"three words here": (1, 0.9)}) == "joy, which it never is"


def test_a_pair_is_compared_by_its_scores_and_by_its_verdicts() -> None:
    texts = ("one text of these", "the other of these")
    near, far = Case("kind", 1, texts, within=0.05), Case("kind", 1, texts, same=True)
    assert wrong(near, {texts[0]: (1, 0.9), texts[1]: (1, 0.86)}) == ""
    assert wrong(near, {texts[0]: (1, 0.9), texts[1]: (1, 0.8)}) == "scores differ by 0.100, more than 0.05"
    assert wrong(far, {texts[0]: (1, 0.9), texts[1]: (1, 0.6)}) == ""
    assert wrong(far, {texts[0]: (1, 0.9), texts[1]: (1, 0.4)}) == "joy and none"
    wanted = Case("kind", 1, texts, want=("joy",), within=0.5)
    assert wrong(wanted, {texts[0]: (1, 0.9), texts[1]: (1, 0.45)}) == "none instead of joy"


def test_a_verdict_needs_threshold_margin_and_words() -> None:
    scores = np.array([[0.1, 0.8, 0.1], [0.45, 0.5, 0.05], [0.1, 0.8, 0.1]])
    assert verdicts(scores, ["it is long enough", "the lead is small", "too short"], Thresholds(0.5, 0.1, 3)).tolist() == [1, NONE, NONE]


@pytest.mark.parametrize(
    ("text", "words"),
    [("I don’t like it", 4), ("twenty-one 3.5 kg", 3), ("Loader_Panics_OnBrokenHeader", 1), ("🎄 …!", 0), ("naïve cafe\u0301", 2)],
)
def test_words_are_counted_as_the_extension_does(text: str, words: int) -> None:
    assert count_words(text) == words


def test_the_summary_and_the_table_count_by_kind() -> None:
    cases = [Case("a", 1, ("three words here",), want=("joy",)), Case("b", 1, ("three words here",), want=("none",))]
    found = summary(judge_all(Fixed({"three words here": (1, 0.9)}), LABELS, Thresholds(), cases))
    assert found == {"passed": 1, "cases": 2, "kinds": {"a": {"passed": 1, "cases": 1}, "b": {"passed": 0, "cases": 1}}}
    assert "| a | 1 of 1 (1.00) |" in behaviour_table({"model": found}) and "| all | 1 of 2 (.50) |" in behaviour_table({"model": found})


def test_other_labels_are_told_apart(tmp_path: Path) -> None:
    (tmp_path / "kind.yaml").write_text('- {text: "three words here", want: [joy]}\n', encoding="utf-8")
    session = Fixed({"three words here": (0, 0.9)})
    assert measure(session, ("calm", "tense"), Thresholds(), tmp_path) is None
    with pytest.raises(Problem, match="speaks of joy"):
        judge_all(session, ("calm", "tense"), Thresholds(), read_suite(tmp_path))


@pytest.mark.parametrize(
    ("case", "message"),
    [
        ("{want: [joy]}", "a `text` or a `pair` is needed"),
        ("{text: a, want: [joy], never: [fear]}", "one of `want` and `never`"),
        ("{text: a}", "one of `want` and `never`"),
        ("{text: a, within: .1}", "compare the texts of a `pair`"),
        ("{pair: [a], within: .1}", "a `pair` a list of two"),
        ("{pair: [a, b], within: 5}", "a number between 0 and 1"),
        ("{text: a, wants: [joy]}", "`wants` is unknown"),
        ("{text: a, want: joy}", "are lists"),
        ("{text: 3, want: [joy]}", "a `text` is one text"),
    ],
)
def test_a_case_that_cannot_be_used_is_named(case: str, message: str, tmp_path: Path) -> None:
    (tmp_path / "kind.yaml").write_text(f"- {case}\n", encoding="utf-8")
    with pytest.raises(Problem, match=f"kind.yaml, case 1: .*{message}"):
        read_suite(tmp_path)


def test_files_that_hold_no_list_are_named(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="there are no cases"):
        read_suite(tmp_path)
    (tmp_path / "kind.yaml").write_text("a: [", encoding="utf-8")
    with pytest.raises(Problem, match="valid YAML"):
        read_suite(tmp_path)
    (tmp_path / "kind.yaml").write_text("a: 1", encoding="utf-8")
    with pytest.raises(Problem, match="a list of cases"):
        read_suite(tmp_path)


def test_a_models_folder_is_measured_exported_or_not(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "run" / "model"
    make_model_folder(folder)
    assert folder_thresholds(folder) == Thresholds()
    behaviour.run(folder)
    from_weights = capsys.readouterr().out
    export(folder, tmp_path / "model.onnx")
    (folder / "figures.json").write_text(
        json.dumps({"thresholds": {"probability": 0.99, "margin": 0.1, "minimumWords": 3, "temperature": 1}}), encoding="utf-8"
    )
    assert main(["behaviour", "--model", str(folder), "--failing", "--out", str(tmp_path / "report.json")]) == 0
    shown, report = capsys.readouterr().out, json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
    assert report["cases"] == len(read_suite(SUITE)) and report["passed"] + len(report["failing"]) == report["cases"]
    assert "none instead of" in shown and f"{report['passed']} of {report['cases']}" in shown
    assert from_weights.count("\n| ") == len(KINDS) + 1
