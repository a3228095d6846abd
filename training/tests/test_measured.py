"""Evaluation, calibration, the ledger and the card."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from emotion_training.calibration import agreement
from emotion_training.calibration import calibrate
from emotion_training.measuring import evaluate
from emotion_training.publishing import model_card
from emotion_training.publishing import publish
from emotion_training.measuring import score
from emotion_training.scoring.agreement_map import MAJORITY
from emotion_training.network.architecture import read_architecture
from emotion_training.publishing.check import differences
from emotion_training.config import Recipe, Source, Training
from emotion_training.text.data import Row, prepare
from emotion_training.export.export import export
from emotion_training.network.files import QUANTIZED, hash_of
from emotion_training.measuring.naming import JUDGED
from emotion_training.measuring.ledger import Entry, permit, read_ledger, record
from emotion_training.publishing.model_card import published_figures, published_tables, read_published
from emotion_training.problem import Problem
from emotion_training.measuring.rule import Rule
from emotion_training.measuring.set_report import Answers
from emotion_training.measuring.suite import read_suite
from emotion_training.scoring.thresholds import calibration_file
from small import LABELS, make_model_folder, texts

MODEL = Path(__file__).parents[2] / "model"
NAME = json.loads((MODEL / "figures.json").read_text(encoding="utf-8"))["model"]
PUBLISHED = Path(__file__).parents[1] / "published" / f"{NAME}.json"


def target(label: int | None) -> tuple[float, ...]:
    return tuple(1 / 6 if label is None else float(index == label) for index in range(6))


def answers_with_odds(temperature: float, rows: int = 4000) -> Answers:
    """Labels drawn from the softmax of logits / temperature: that temperature is the right one."""
    random = np.random.default_rng(3)
    logits = random.normal(size=(rows, 6)) * 4
    powers = np.exp(logits / temperature)
    shares = powers / powers.sum(axis=1, keepdims=True)
    labels = [int(random.choice(6, p=row)) for row in shares]
    return Answers("known", [Row("text", target(label), "known") for label in labels], logits)


@pytest.mark.parametrize("temperature", [0.7, 1.0, 1.8])
def test_a_known_temperature_is_found(temperature: float) -> None:
    assert calibrate.fit_temperature([answers_with_odds(temperature, 20000)]).chosen == pytest.approx(temperature, rel=0.06)


def test_on_calibrated_scores_naming_pays_from_one_half() -> None:
    without_margin = calibrate.balances([answers_with_odds(1.0)], 1.0)[0]
    assert 0.4 <= calibrate.THRESHOLDS[without_margin.argmax()] <= 0.6


def test_neutral_texts_raise_the_threshold() -> None:
    known = answers_with_odds(1.0)
    neutral = Answers("neutral", [Row("text", target(None), "neutral")] * len(known.rows), known.logits * 0.5)
    alone, _ = calibrate.choose(calibrate.balances([known], 1.0), 0.002)
    both, _ = calibrate.choose(calibrate.balances([known, neutral], 1.0), 0.002)
    assert both > alone


def test_thresholds_stay_where_they_started_unless_the_texts_speak_against_it() -> None:
    few, many = answers_with_odds(1.0, 40), answers_with_odds(1.0, 4000)
    errors = [calibrate.standard_error([each], 1.0, calibrate.balances([each], 1.0)) for each in (few, many)]
    assert errors[0] / errors[1] == pytest.approx(10, rel=0.5)
    known = calibrate.balances([many], 1.0)
    assert calibrate.choose(known, 10.0) == (0.5, 0.1)
    neutral = Answers("neutral", [Row("text", target(None), "neutral")] * len(many.rows), many.logits)
    sets = [many, neutral, neutral]
    worse = calibrate.balances(sets, 1.0)
    assert calibrate.choose(worse, calibrate.standard_error(sets, 1.0, worse))[0] > 0.6


def test_the_temperature_stays_at_one_unless_the_labels_speak_against_it() -> None:
    assert calibrate.fit_temperature([answers_with_odds(1.3, 20)]).chosen == 1
    assert calibrate.fit_temperature([answers_with_odds(1.3, 20000)]).chosen > 1.2


def test_neutral_texts_leave_the_temperature_alone() -> None:
    known = answers_with_odds(1.8)
    neutral = Answers("neutral", [Row("text", target(None), "neutral")] * len(known.rows), known.logits)
    assert calibrate.fit_temperature([known, neutral]).chosen == calibrate.fit_temperature([known]).chosen


def test_the_ledger_lets_a_name_be_measured_once(tmp_path: Path) -> None:
    path = tmp_path / "tested.json"
    assert permit("model", "aa", ["set"], path) == ("set",)
    record(Entry("model", "aa", "2026-01-01", ("set",)), path)
    assert permit("model", "aa", ["set"], path) == ()
    assert permit("model", "aa", ["set", "new"], path) == ("new",)
    assert permit("another", "bb", ["set"], path) == ("set",)
    with pytest.raises(Problem, match="this is another file"):
        permit("model", "bb", ["set"], path)


@pytest.fixture(scope="module")
def recipe(tmp_path_factory: pytest.TempPathFactory) -> Recipe:
    """A run whose tiny model is exported and whose data is prepared."""
    folder = tmp_path_factory.mktemp("run")
    rows = [{"text": text, "label": LABELS[index % 6]} for index, text in enumerate(texts(64))]
    neutral = [{"text": text, "label": "neutral"} for text in texts(12)]
    for name, lines in (("named", rows), ("neutral", neutral)):
        (folder / f"{name}.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    sources = (Source("named", "named.jsonl"), Source("neutral", "neutral.jsonl"))
    tested = tuple(replace(source, name=f"{source.name}-test") for source in sources)
    given = Recipe("tiny", LABELS, "", folder / "run", folder, (), sources, Training(), tested)
    make_model_folder(given.folder / "model")
    export(given.folder / "model", given.folder / "export" / "model.onnx")
    prepare(given)
    return given


def test_calibrate_evaluate_and_card_fit_together(recipe: Recipe, tmp_path: Path) -> None:
    calibrate.run(recipe)
    evaluate.run(recipe)
    model_card.run(recipe)
    report = json.loads((recipe.folder / "evaluation" / "validation.json").read_text(encoding="utf-8"))
    named, neutral = report["sets"]["named"], report["sets"]["neutral"]
    assert (named["rows"], neutral["rows"]) == (64, 12)
    assert np.array(named["confusion"]).sum() == 64
    assert report["float32"]["named"]["meanDrift"] < 0.01
    figures = json.loads((recipe.folder / "model" / "figures.json").read_text(encoding="utf-8"))
    assert figures["evaluation"]["named"]["accuracy"] == round(named["accuracy"], 4)
    assert figures["thresholds"]["temperature"] > 0
    page = (recipe.folder / "evaluation" / "validation.html").read_text(encoding="utf-8")
    assert page.count("<svg") == 4 and "http://localhost" not in page
    text = (recipe.folder / "model" / "README.md").read_text(encoding="utf-8")
    assert "| named | 64 |" in text and "educational and research purposes" in text


def test_odds_count_only_what_people_labelled(recipe: Recipe) -> None:
    named, neutral = recipe.validation
    calibrate.run(replace(recipe, validation=(replace(named, people=False), neutral)))
    assert json.loads(calibration_file(recipe).read_text(encoding="utf-8"))["odds"] == {"source": ""}
    calibrate.run(recipe)
    assert sum(each["rows"] for each in json.loads(calibration_file(recipe).read_text(encoding="utf-8"))["odds"]["named"]) == 64


def test_sets_with_kinds_give_a_map_of_agreement_and_a_least_share_of_people(recipe: Recipe) -> None:
    named, neutral = recipe.validation
    given = replace(recipe, validation=(replace(named, kind="film"), replace(neutral, kind="comments")))
    calibrate.run(given)
    evaluate.run(given)
    model_card.run(given)
    figures = json.loads((recipe.folder / "model" / "figures.json").read_text(encoding="utf-8"))
    assert set(figures["agreement"]["kinds"]) == {"messages", "all"}
    assert figures["thresholds"]["agreement"] >= MAJORITY
    agreement.run(given)
    assert json.loads((recipe.folder / "model" / "figures.json").read_text(encoding="utf-8")) == figures
    assert "people who would agree" in (recipe.folder / "model" / "README.md").read_text(encoding="utf-8")


def test_the_test_splits_are_recorded_before_they_are_read(recipe: Recipe, tmp_path: Path) -> None:
    ledger = tmp_path / "tested.json"
    evaluate.run(recipe, test=True, ledger=ledger)
    evaluate.run(recipe, test=True, ledger=ledger)
    assert [(entry.model, entry.sets) for entry in read_ledger(ledger)] == [("tiny", ("named-test", "neutral-test"))]
    (recipe.folder / "evaluation" / "test.json").unlink()


NO_FLOOR = Rule(accuracy=0, macro_f1=0)


@pytest.fixture
def measured(recipe: Recipe, tmp_path: Path) -> Iterator[Recipe]:
    """The run, measured on test sets of all kinds."""
    named, neutral = recipe.validation
    by_kind = [replace(each, name=f"{kind}-{each.name}", kind=kind) for kind in JUDGED for each in (named, neutral)]
    given = replace(recipe, test=(replace(named, name="carer-test", kind="tweets"), *by_kind))
    calibrate.run(given)
    evaluate.run(given, test=True, ledger=tmp_path / "tested.json")
    yield given
    (given.folder / "evaluation" / "test.json").unlink(missing_ok=True)


def test_a_model_is_published_with_its_figures_and_only_once_it_was_measured(measured: Recipe, tmp_path: Path) -> None:
    target, ledger = tmp_path / "model", tmp_path / "tested.json"
    (tmp_path / "about.md").write_text("## How it was trained\nIt was not.", encoding="utf-8")
    publish.run(replace(measured, about=str(tmp_path / "about.md")), target, tmp_path, ledger, NO_FLOOR)
    text = (target / "README.md").read_text(encoding="utf-8")
    assert "It was not." in text and "| fiction-named | 64 |" in text and "| film lines |" in text and "| negation |" in text
    shown = json.loads((target / "figures.json").read_text(encoding="utf-8"))
    assert shown == published_figures(read_published(tmp_path / "tiny.json"), read_architecture(target / "config.json"))
    assert shown["behaviour"]["cases"] == len(read_suite()) and set(shown["kinds"]) == {*JUDGED, "tweets"}
    assert (target / "SHA256SUMS").read_text(encoding="utf-8").count("\n") == 5
    with pytest.raises(Problem, match="text about the model"):
        publish.run(replace(measured, about=str(tmp_path / "none.md")), target, tmp_path, ledger, NO_FLOOR)
    (measured.folder / "model" / "onnx" / "model_quantized.onnx").write_bytes(b"another")
    with pytest.raises(Problem, match="exported again"):
        publish.run(measured, target, tmp_path, ledger, NO_FLOOR)
    export(measured.folder / "model", measured.folder / "export" / "model.onnx")
    (measured.folder / "evaluation" / "test.json").unlink()
    with pytest.raises(Problem, match="test.json: there is no such file"):
        publish.run(measured, target, tmp_path, ledger, NO_FLOOR)


def test_a_model_below_the_floor_is_not_published(measured: Recipe, tmp_path: Path) -> None:
    with pytest.raises(Problem, match="Not published: accuracy on `carer-test` is 0.1719, below 0.925"):
        publish.run(measured, tmp_path / "model", tmp_path, tmp_path / "tested.json")
    assert not (tmp_path / "model").exists()


def model_before(folder: Path, threshold: float) -> Path:
    """Another tiny model with figures of its own: at .2 it names nearly every text, at .99 none."""
    make_model_folder(folder, seed=5)
    export(folder, folder.parent / "before.onnx")
    thresholds = {"probability": threshold, "margin": 0.0, "minimumWords": 1, "temperature": 1}
    (folder / "figures.json").write_text(json.dumps({"model": "before", "thresholds": thresholds}), encoding="utf-8")
    return folder


class NoRule(Rule):
    def check(self, candidate: Mapping[str, Any], published: Mapping[str, Any] | None) -> None:
        assert published is None or published["model"] == "before"


def test_the_model_that_gives_way_is_measured_on_the_same_sets_and_recorded(measured: Recipe, tmp_path: Path) -> None:
    target, ledger = model_before(tmp_path / "before", 0.99), tmp_path / "tested.json"
    publish.run(measured, target, tmp_path, ledger, NoRule())
    assert [(entry.model, len(entry.sets)) for entry in read_ledger(ledger)] == [("tiny", 11), ("before", 11)]
    assert json.loads((target / "figures.json").read_text(encoding="utf-8"))["model"] == "tiny"
    publish.run(measured, target, tmp_path, ledger, NoRule())
    assert len(read_ledger(ledger)) == 2


def test_a_model_worse_than_the_one_before_is_not_published(measured: Recipe, tmp_path: Path) -> None:
    target = model_before(tmp_path / "before", 0.2)
    sha256 = hash_of(target / QUANTIZED)
    with pytest.raises(Problem, match="Not published: the score of naming is 0.* that of the published before 0"):
        publish.run(measured, target, tmp_path, tmp_path / "tested.json", NO_FLOOR)
    assert hash_of(target / QUANTIZED) == sha256


def test_scores_are_of_each_text_alone(recipe: Recipe, tmp_path: Path) -> None:
    path = tmp_path / "texts.jsonl"
    path.write_text('{"text": "i am happy", "other": 1}\n{"text": "the cat sat on a mat ."}\n', encoding="utf-8")
    rows = list(score.scored(recipe.folder / "model", path))
    assert [(row["text"], row["tokens"]) for row in rows] == [("i am happy", 5), ("the cat sat on a mat .", 9)]
    assert sum(rows[0]["scores"].values()) == pytest.approx(1, abs=1e-5) and list(rows[0]["scores"]) == list(LABELS)
    path.write_text('{"label": "joy"}\n', encoding="utf-8")
    with pytest.raises(Problem, match="texts.jsonl:1: the row has no text"):
        list(score.scored(recipe.folder / "model", path))


def test_mixed_sets_and_missing_files_are_named(recipe: Recipe, tmp_path: Path) -> None:
    rows = [Row("a", target(0), "mixed"), Row("b", target(None), "mixed")]
    with pytest.raises(Problem, match="`mixed` mixes neutral texts"):
        evaluate.evaluate(recipe.folder / "model", "tiny", [(Source("mixed", ""), rows)], calibrate.Thresholds())
    with pytest.raises(Problem, match="there is no such file"):
        evaluate.run(replace(recipe, folder=tmp_path), test=True, ledger=tmp_path / "tested.json")


def test_the_shipped_figures_are_those_of_the_evaluation() -> None:
    shipped = json.loads((MODEL / "figures.json").read_text(encoding="utf-8"))
    assert published_figures(read_published(PUBLISHED), read_architecture(MODEL / "config.json")) == shipped


def test_the_shipped_card_holds_the_tables_of_the_evaluation() -> None:
    text = (MODEL / "README.md").read_text(encoding="utf-8")
    for table in published_tables(read_published(PUBLISHED)):
        assert table in text


def test_the_shipped_file_is_the_one_measured() -> None:
    sums = (MODEL / "SHA256SUMS").read_text(encoding="utf-8")
    sha256 = read_published(PUBLISHED)["report"]["sha256"]
    assert f"{sha256}  onnx/model_quantized.onnx" in sums
    assert sha256 in {entry.sha256 for entry in read_ledger()}


def test_a_figure_that_differs_is_named() -> None:
    published = {"evaluation": {"set": {"accuracy": 0.9}}, "falseLabels": {}}
    found = {"evaluation": {"set": {"accuracy": 0.95}}, "falseLabels": {}}
    assert list(differences(found, published)) == ["set accuracy 0.9 is 0.95"]
    assert list(differences(published, published)) == []
