"""Sets of several kinds of text: fixed splits, votes as soft labels, weights, thanks and apologies."""

import json
from pathlib import Path

import pytest
import torch
from emotion_training.network.base import Base, load_base, load_classifier, new_classifier
from emotion_training.finetuning.batches import Batches
from emotion_training.network.bodies import make_classifier
from emotion_training.config import load_recipe
from emotion_training.text.courtesy import is_courtesy
from emotion_training.text.data import Row, prepare, read_prepared, read_source
from emotion_training.finetuning.loss import soft_cross_entropy
from emotion_training.network.modelfolder import write_model
from emotion_training.text.parts import normalised, part_of
from emotion_training.problem import Problem
from emotion_training.text.votes import brighter_shares, premo_shares, reman_shares, with_names, xed_shares
from small import LABELS, make_tokenizer
from transformers import MPNetConfig

RECIPE = """
labels: [sadness, joy, love, anger, fear, surprise]
name: small
base: all-minilm-l6-v2
folder: run
data: data
train: [{name: a, file: a.jsonl%s}]
validation: [{name: b, file: a.jsonl}]
"""


def rows_of(folder: Path, values: list[dict[str, object]], settings: str = "") -> list[Row]:
    (folder / "data").mkdir(exist_ok=True)
    (folder / "data" / "a.jsonl").write_text("".join(json.dumps(value) + "\n" for value in values), encoding="utf-8")
    (folder / "recipe.yaml").write_text(RECIPE % settings, encoding="utf-8")
    recipe = load_recipe(folder / "recipe.yaml")
    return read_source(recipe.train[0], recipe)


def test_the_three_parts_of_a_split_are_apart_and_whole(tmp_path: Path) -> None:
    values = [{"text": f"Text number {number}.", "label": "joy", "author": f"Author {number % 40}"} for number in range(400)]
    found = {}
    for part in ("train", "validation", "test"):
        settings = ", part: %s, by: author, held: 0.2" % part
        found[part] = {row.text for row in rows_of(tmp_path, values, settings)}
    assert set().union(*found.values()) == {str(value["text"]) for value in values}
    assert sum(map(len, found.values())) == 400
    sides = {value["author"]: part_of(str(value["author"]), 0.2) for value in values}
    assert all(value["text"] in found[sides[value["author"]]] for value in values)


def test_texts_that_differ_in_marks_and_case_are_on_the_same_side() -> None:
    assert normalised("It’s  COLD, Tom!") == normalised("it's cold tom")


def test_only_rows_with_the_wanted_values_are_read(tmp_path: Path) -> None:
    values = [{"text": "One.", "label": "joy", "of": "x"}, {"text": "Two.", "label": "joy", "of": "y"}]
    assert [row.text for row in rows_of(tmp_path, values, ", where: {of: y}")] == ["Two."]


def test_a_row_with_a_target_has_that_distribution(tmp_path: Path) -> None:
    target = {"sadness": 0.7, "fear": 0.3}
    assert rows_of(tmp_path, [{"text": "x", "target": target}])[0].target == pytest.approx((0.7, 0, 0, 0, 0.3, 0))


def test_what_a_target_lacks_of_one_is_uniform(tmp_path: Path) -> None:
    assert rows_of(tmp_path, [{"text": "x", "target": {"joy": 0.4}}])[0].target == pytest.approx((0.1, 0.5, 0.1, 0.1, 0.1, 0.1))


@pytest.mark.parametrize("target", [{"joy": 2}, {"joy": 0.8, "fear": 0.8}, ["joy"], {"joy": "much"}])
def test_a_target_that_is_no_distribution_is_named_with_its_line(tmp_path: Path, target: object) -> None:
    with pytest.raises(Problem, match=r"a\.jsonl:1: `target` needs"):
        rows_of(tmp_path, [{"text": "x", "target": target}])


def test_a_row_without_the_votes_its_reader_needs_is_named(tmp_path: Path) -> None:
    with pytest.raises(Problem, match=r"a\.jsonl:1: the row has not the fields that the reader `reman`"):
        rows_of(tmp_path, [{"text": "x", "label": "joy"}], ", reader: reman")


def test_the_more_annotators_agree_the_larger_is_the_share() -> None:
    def share(count: int) -> float:
        return (reman_shares({"label": "joy", "raw": ["joy"], "agreement": {"joy": count}}) or {})["joy"]

    assert share(1) < share(2) < share(3) == 1
    assert reman_shares({"label": "other", "raw": ["joy", "trust"], "agreement": {"joy": 1, "trust": 1}}) is None
    assert reman_shares({"label": "other", "raw": ["joy", "joy:negated"], "agreement": {"joy": 3}}) is None


def test_a_story_with_several_emotions_gets_shares_by_intensity() -> None:
    found = brighter_shares({"label": "other", "intensity": {"fear": 3, "sadness": 1, "surprise": 2}}) or {}
    assert found["fear"] > found["surprise"] > found["sadness"] > 0
    assert sum(found.values()) == pytest.approx(1)
    assert sum((brighter_shares({"label": "surprise", "intensity": {"surprise": 1}}) or {}).values()) < 0.5


def test_of_a_film_line_with_trust_and_joy_half_is_open() -> None:
    assert xed_shares({"label": "other", "raw": ["joy", "trust"]}) == {"joy": pytest.approx(0.425)}
    assert xed_shares({"label": "other", "raw": ["trust"]}) is None
    assert with_names("[PERSON], wait!") == with_names("[PERSON], wait!") and "[" not in with_names("[PERSON], wait!")


def test_thanks_and_apologies_on_a_pull_request_have_no_clear_emotion() -> None:
    polite = {"label": "joy", "agreement": {"joy": 3}, "gratitude": True}
    assert premo_shares({**polite, "text": "Thanks for the patch."}) == {"neutral": 1.0}
    assert premo_shares({**polite, "text": "Thanks, this is awesome!"}) is None
    assert premo_shares({"label": "anger", "agreement": {"anger": 2}, "text": "Stop."}) == {"anger": pytest.approx(2 / 3)}


@pytest.mark.parametrize(
    ("text", "courtesy"),
    [
        ("Thank you so much!", True),
        ("Sorry, I missed that comment.", True),
        ("Thanks, I love it", False),
        ("I'm sorry for your loss", False),
        ("It rained all day.", False),
    ],
)
def test_thanks_alone_are_courtesy(text: str, courtesy: bool) -> None:
    assert is_courtesy(text) is courtesy


def test_a_weak_row_moves_the_loss_less() -> None:
    logits, targets = torch.tensor([[0.0, 0.0], [4.0, 0.0]]), torch.tensor([[1.0, 0.0], [0.0, 1.0]])
    whole, weak = (soft_cross_entropy(logits, targets, torch.tensor([1.0, weight])).item() for weight in (1.0, 0.25))
    assert whole == pytest.approx(soft_cross_entropy(logits, targets).item())
    assert weak < whole


def test_a_source_gives_its_weight_to_its_rows_and_their_batches(tmp_path: Path) -> None:
    rows_of(tmp_path, [{"text": "so happy", "label": "joy"}], ", weight: 0.5")
    recipe = load_recipe(tmp_path / "recipe.yaml")
    prepare(recipe)
    rows = read_prepared(recipe, "train", "a")
    assert Batches(rows, make_tokenizer(), 1, 16).batch(0)[3].tolist() == [0.5]
    assert read_prepared(recipe, "validation", "b")[0].weight == 1


@pytest.mark.parametrize(
    ("settings", "sentence"),
    [
        (", kind: poems", "the kind `poems` is none of fiction"),
        (", part: half", "the part `half` is none of train"),
        (", part: train, held: 0.7", "`held` 0.7 is not between"),
        (", weight: 0", "the weight 0 is not above 0"),
    ],
)
def test_a_wrong_setting_of_a_source_is_one_sentence(tmp_path: Path, settings: str, sentence: str) -> None:
    with pytest.raises(Problem, match=sentence):
        rows_of(tmp_path, [{"text": "x", "label": "joy"}], settings)


def test_a_base_beside_the_recipe_is_found_from_anywhere(tmp_path: Path) -> None:
    (tmp_path / "recipe.yaml").write_text((RECIPE % "").replace("all-minilm-l6-v2", "../model"), encoding="utf-8")
    (tmp_path / "more").mkdir()
    (tmp_path / "more" / "recipe.yaml").write_text("extends: ../recipe.yaml\nname: more\n", encoding="utf-8")
    assert Path(load_recipe(tmp_path / "recipe.yaml").base) == tmp_path / "../model"
    assert Path(load_recipe(tmp_path / "more" / "recipe.yaml").base).resolve() == (tmp_path / "../model").resolve()


def test_an_mpnet_is_a_base_and_its_classifier_a_folder(tmp_path: Path) -> None:
    torch.manual_seed(0)
    config = MPNetConfig(
        vocab_size=22, hidden_size=32, num_hidden_layers=2, num_attention_heads=4, intermediate_size=64, max_position_embeddings=66
    )
    body = make_classifier(config).mpnet.state_dict()
    model = new_classifier(Base(config, {f"mpnet.{name}": tensor for name, tensor in body.items()}, make_tokenizer()), LABELS, seed=1)
    assert torch.equal(model.mpnet.embeddings.word_embeddings.weight, body["embeddings.word_embeddings.weight"])
    write_model(tmp_path, model, make_tokenizer())
    ids = torch.tensor([[7, 8, 9]])
    with torch.no_grad():
        assert torch.allclose(load_classifier(tmp_path)(input_ids=ids).logits, model.eval()(input_ids=ids).logits)
    assert load_base(str(tmp_path)).config.id2label == dict(enumerate(LABELS))
    assert json.loads((tmp_path / "tokenizer_config.json").read_text())["model_max_length"] == 64
