"""Kinds of text, the rule of publishing, and models side by side."""

import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from emotion_training.measuring import scoreboard
from emotion_training.config import Recipe, Source, Training
from emotion_training.text.data import Row, prepare
from emotion_training.export.export import export
from emotion_training.reading.float_session import FloatSession
from emotion_training.measuring.kinds import kinds
from emotion_training.measuring.naming import JUDGED, naming
from emotion_training.measuring.set_report import Answers
from emotion_training.problem import Problem
from emotion_training.measuring.rule import Rule
from emotion_training.measuring.scoreboard import Line, lines, write_part
from emotion_training.reading.opened import open_model
from emotion_training.scoring.thresholds import Thresholds
from small import LABELS, make_model_folder, texts

REPORT: Mapping[str, Any] = {
    "model": "new",
    "sets": {"carer-test": {"accuracy": 0.925, "macroF1": 0.875}},
    "kinds": {kind: {"rows": 400, "named": 0.5, "rightWhenNamed": 0.9, "neutralRows": 400, "falselyNamed": 0.1} for kind in JUDGED},
    "behaviour": {"passed": 90, "cases": 100},
}


def with_kind(report: Mapping[str, Any], **figures: float | None) -> dict[str, Any]:
    return {**report, "kinds": {**report["kinds"], "film": {**report["kinds"]["film"], **figures}}}


def set_of(name: str, labels: list[int | None], said: list[tuple[int, float]], text: str = "four words stand here") -> Answers:
    rows = [Row(text, tuple(1 / 6 if label is None else float(index == label) for index in range(6)), name) for label in labels]
    logits = np.array([[np.log(share if index == best else (1 - share) / 5) for index in range(6)] for best, share in said])
    return Answers(name, rows, logits)


def test_a_kinds_sets_are_counted_together_at_the_models_own_thresholds() -> None:
    sources = [Source("a", "", kind="fiction"), Source("b", "", kind="fiction"), Source("c", "", kind="fiction"), Source("d", "")]
    given = [
        set_of("a", [0, 1], [(0, 0.9), (0, 0.9)]),
        set_of("b", [2, 3], [(2, 0.3), (3, 0.8)]),
        set_of("c", [None, None, None, None], [(0, 0.9), (1, 0.3), (1, 0.3), (1, 0.3)]),
        set_of("d", [0], [(0, 0.9)]),
    ]
    assert kinds(sources, given, Thresholds()) == {
        "fiction": {
            "rows": 4,
            "accuracy": 0.75,
            "macroF1": pytest.approx((2 / 3 + 0 + 1 + 1) / 6, abs=1e-6),
            "named": 0.75,
            "rightWhenNamed": pytest.approx(2 / 3, abs=1e-6),
            "neutralRows": 4,
            "falselyNamed": 0.25,
        }
    }


def test_a_text_of_too_few_words_is_not_named() -> None:
    source = Source("a", "", kind="film")
    found = kinds([source], [set_of("a", [0, 1], [(0, 0.9), (1, 0.9)], "two words")], Thresholds())["film"]
    assert (found["accuracy"], found["named"], found["rightWhenNamed"]) == (1, 0, None)


def test_the_score_of_naming_is_the_mean_over_five_kinds() -> None:
    assert naming(REPORT["kinds"]).score == pytest.approx((0.9 + 0.5 + 0.9) / 3)
    silent = {kind: {**part, "named": 0.0, "rightWhenNamed": None, "falselyNamed": 0.0} for kind, part in REPORT["kinds"].items()}
    assert naming(silent).score == pytest.approx(1 / 3)
    with pytest.raises(Problem, match="of the kinds film, comments"):
        naming({kind: part for kind, part in silent.items() if kind not in ("film", "comments")})


def test_three_names_weigh_less_than_hundreds_in_the_score_of_naming() -> None:
    few = with_kind(REPORT, rows=6, rightWhenNamed=0.0)["kinds"]
    many = with_kind(REPORT, rightWhenNamed=0.0)["kinds"]
    whole = naming(REPORT["kinds"]).score
    assert whole - naming(few).score == pytest.approx(0.1 / 15, abs=0.003)
    assert whole - naming(many).score > 0.9 / 15
    assert naming(few).error > naming(REPORT["kinds"]).error


def test_a_model_that_is_better_and_in_nothing_worse_may_be_published() -> None:
    Rule().check(REPORT, None)
    better = {**REPORT, "behaviour": {"passed": 98, "cases": 100}}
    Rule().check(better, REPORT)
    Rule().check(with_kind(better, named=0.45), REPORT)
    Rule().check({**better, "kinds": {kind: {**part, "falselyNamed": 0.02} for kind, part in REPORT["kinds"].items()}}, REPORT)


@pytest.mark.parametrize(
    ("candidate", "ground"),
    [
        ({**REPORT, "sets": {}}, "was not measured on `carer-test`"),
        ({**REPORT, "sets": {"carer-test": {"accuracy": 0.9245, "macroF1": 0.9}}}, "accuracy on `carer-test` is 0.9245, below 0.925"),
        ({**REPORT, "sets": {"carer-test": {"accuracy": 0.93, "macroF1": 0.8749}}}, "macro-F1 on `carer-test` is 0.8749, below 0.875"),
        ({key: part for key, part in REPORT.items() if key != "behaviour"}, "no behaviour suite"),
        ({**REPORT, "kinds": {}}, "lack texts with an emotion or neutral ones"),
        (with_kind(REPORT, named=0.1), "the score of naming is 0.7400, that of the published new 0.7667; chance explains 0.0"),
        (with_kind(REPORT, rightWhenNamed=None), "the score of naming"),
        ({**REPORT, "behaviour": {"passed": 80, "cases": 100}}, "behaviour cases passed is 0.8000, that of the published new 0.9000"),
        (REPORT, "in nothing better than new by more than chance"),
        ({**REPORT, "behaviour": {"passed": 91, "cases": 100}}, "in nothing better"),
    ],
)
def test_any_other_model_is_refused_with_its_ground(candidate: Mapping[str, Any], ground: str) -> None:
    with pytest.raises(Problem, match=ground):
        Rule().check(candidate, REPORT)


def test_a_line_tells_how_far_a_figure_is_from_its_goal() -> None:
    least, below = Line("a", ("a",), least=0.9), Line("b", ("b",), below=0.03)
    assert [least.cell({"a": value}) for value in (0.95, 0.9, 0.85)] == [".950", ".900", ".850 (−.050)"]
    assert [below.cell({"b": value}) for value in (0.01, 0.03, 0.05)] == [".010", ".030 (+.000)", ".050 (+.020)"]
    assert (least.goal, below.goal, least.cell({})) == ("≥ .9", "< .03", "–")
    assert Line("suite", ("suite",)).cell({"suite": {"passed": 3, "cases": 4}}) == ".750"


@pytest.fixture(scope="module")
def recipe(tmp_path_factory: pytest.TempPathFactory) -> Recipe:
    """Prepared validation sets of every kind, and two tiny models: one exported, one not."""
    folder = tmp_path_factory.mktemp("board")
    named = [{"text": text, "label": LABELS[index % 6]} for index, text in enumerate(texts(60))]
    neutral = [{"text": text, "label": "neutral"} for text in texts(12)]
    for name, rows in (("named", named), ("neutral", neutral)):
        (folder / f"{name}.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    sources = [Source(f"{kind}-{name}", f"{name}.jsonl", kind=kind) for kind in JUDGED for name in ("named", "neutral")]
    more = [Source("tweets", "named.jsonl", kind="tweets"), Source("documentation", "neutral.jsonl", kind="documentation")]
    given = Recipe("tiny", LABELS, "", folder / "run", folder, (), (*sources, *more), Training())
    prepare(given)
    make_model_folder(folder / "one" / "model")
    export(folder / "one" / "model", folder / "model.onnx")
    make_model_folder(folder / "two" / "model", seed=2)
    return given


def test_models_stand_side_by_side(recipe: Recipe, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    models = [recipe.data / name / "model" for name in ("one", "two")]
    runs = tmp_path / "RUNS.md"
    runs.write_text(f"# Runs\n\n{scoreboard.START}\nold\n{scoreboard.END}\n\nMore.\n", encoding="utf-8")
    scoreboard.run(recipe, models, keep=tmp_path)
    shown = capsys.readouterr().out.strip()
    value = json.loads((recipe.folder / "evaluation" / "scoreboard.json").read_text(encoding="utf-8"))
    assert list(value["models"]) == ["one", "two"] and shown == scoreboard.text(value)
    assert [report["file"] for report in value["models"].values()] == ["onnx/model_quantized.onnx", "pytorch/model.safetensors"]
    one = value["models"]["one"]
    assert one["naming"] == pytest.approx(naming(one["kinds"]).score, abs=1e-6)
    assert f"| behaviour: all | ≥ .9 | {lines([one])[-1].cell(one)} |" in shown
    assert runs.read_text(encoding="utf-8") == f"# Runs\n\n{scoreboard.START}\n{shown}\n{scoreboard.END}\n\nMore.\n"
    kept = json.loads((tmp_path / "measured" / "scoreboard.json").read_text(encoding="utf-8"))
    assert scoreboard.text(kept) == shown and "curves" not in kept["models"]["one"]
    page = (recipe.folder / "evaluation" / "scoreboard.html").read_text(encoding="utf-8")
    assert page.count("<svg") == 6 and "behaviour: politeness" in page


def test_what_was_not_exported_is_read_as_the_exported_file_is(recipe: Recipe) -> None:
    folder = recipe.data / "one" / "model"
    some = texts(40)
    exact, exported = FloatSession(folder).logits(some), open_model(folder).logits(some)
    assert np.abs(exact - exported).max() < 0.15 and (exact.argmax(axis=1) == exported.argmax(axis=1)).mean() > 0.9


def test_kinds_that_no_set_has_are_left_out(recipe: Recipe) -> None:
    few = replace(recipe, validation=recipe.validation[:1])
    scoreboard.run(few, [recipe.data / "one" / "model"], ["one"])
    value = json.loads((recipe.folder / "evaluation" / "scoreboard.json").read_text(encoding="utf-8"))
    assert value["models"]["one"]["naming"] is None and "film lines" not in scoreboard.text(value)


def test_names_that_clash_and_markers_that_are_missing_are_told(recipe: Recipe, tmp_path: Path) -> None:
    folder = recipe.data / "one" / "model"
    with pytest.raises(Problem, match="another model is called one too"):
        scoreboard.run(recipe, [folder, folder])
    with pytest.raises(Problem, match="As many names as models"):
        scoreboard.run(recipe, [folder], ["a", "b"])
    (tmp_path / "RUNS.md").write_text("# Runs\n", encoding="utf-8")
    with pytest.raises(Problem, match="RUNS.md: the lines `<!-- scoreboard"):
        write_part(tmp_path / "RUNS.md", "part")


def test_the_scoreboard_in_runs_is_that_of_the_kept_figures() -> None:
    kept = json.loads((scoreboard.TRAINING / scoreboard.KEPT).read_text(encoding="utf-8"))
    runs = (scoreboard.TRAINING / "RUNS.md").read_text(encoding="utf-8")
    assert f"{scoreboard.START}\n{scoreboard.text(kept)}\n{scoreboard.END}" in runs
