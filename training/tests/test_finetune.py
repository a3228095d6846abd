"""Fine-tuning and what it starts from, on a tiny random base."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
import torch
from emotion_training.network.base import Base, load_base, new_classifier
from emotion_training.config import Recipe, load_recipe
from emotion_training.text.data import prepare
from emotion_training.finetuning.finetune import Finetuning
from emotion_training.network.fold import folded_config, folded_weights
from emotion_training.finetuning.loss import soft_cross_entropy
from emotion_training.problem import Problem
from safetensors.torch import load_file, save_file
from transformers import BertConfig, BertModel
from small import LABELS, make_model_folder, texts

RECIPE = f"""
labels: [{', '.join(LABELS)}]
name: small
base: base
folder: run
data: data
train: [{{name: a, file: a.txt, reader: carer}}]
validation: [{{name: b, file: b.txt, reader: carer}}]
training: {{epochs: 2, batch: 16, learning_rate: 1.0e-3, checks_per_epoch: 2}}
"""


def make_recipe(folder: Path) -> Recipe:
    (folder / "data").mkdir(parents=True)
    rows = [f"{text};{LABELS[number % 6]}\n" for number, text in enumerate(texts(64))]
    (folder / "data" / "a.txt").write_text("".join(rows), encoding="utf-8")
    (folder / "data" / "b.txt").write_text("".join(rows[:12]), encoding="utf-8")
    (folder / "recipe.yaml").write_text(RECIPE, encoding="utf-8")
    make_model_folder(folder / "base")
    recipe = load_recipe(folder / "recipe.yaml")
    prepare(recipe)
    return replace(recipe, base=str(folder / "base"))


def test_a_folded_bert_gives_the_same_hidden_states() -> None:
    torch.manual_seed(0)
    config = BertConfig(
        vocab_size=40, hidden_size=32, num_hidden_layers=2, num_attention_heads=4, intermediate_size=64,
        max_position_embeddings=32, initializer_range=0.2,
    )
    bert = BertModel(config, add_pooling_layer=False).eval()
    base = Base(folded_config(config.to_dict()), folded_weights(bert.state_dict()), tokenizer=None)  # type: ignore[arg-type]
    body = new_classifier(base, LABELS, seed=1).eval().distilbert
    ids = torch.randint(0, 40, (3, 20))
    mask = torch.ones_like(ids)
    mask[1, 12:] = 0
    with torch.no_grad():
        expected = bert(input_ids=ids, attention_mask=mask).last_hidden_state
        found = body(input_ids=ids, attention_mask=mask).last_hidden_state
    assert torch.allclose(found[mask == 1], expected[mask == 1], atol=1e-5)


def test_the_loss_of_a_soft_target_is_the_cross_entropy() -> None:
    logits = torch.tensor([[0.0, 0.0], [2.0, 0.0]])
    assert soft_cross_entropy(logits[:1], torch.tensor([[0.5, 0.5]])).item() == pytest.approx(0.693147, abs=1e-5)
    hard = torch.nn.functional.cross_entropy(logits, torch.tensor([1, 0])).item()
    assert soft_cross_entropy(logits, torch.tensor([[0.0, 1.0], [1.0, 0.0]])).item() == pytest.approx(hard, abs=1e-6)


def test_a_run_writes_a_model_that_is_a_base_again(tmp_path: Path) -> None:
    recipe = make_recipe(tmp_path)
    progress = Finetuning(recipe).run()
    assert progress.step == 8
    assert [json.loads(line)["step"] for line in (recipe.folder / "log.jsonl").open()] == [2, 4, 6, 8]
    written = load_base(str(recipe.folder / "model"))
    assert written.config.id2label == dict(enumerate(LABELS))
    before = load_base(recipe.base).weights["distilbert.embeddings.word_embeddings.weight"]
    assert not torch.equal(written.weights["distilbert.embeddings.word_embeddings.weight"].float(), before)


def test_an_interrupted_run_ends_with_the_weights_of_an_uninterrupted_one(tmp_path: Path) -> None:
    whole = make_recipe(tmp_path / "whole")
    Finetuning(whole).run()
    cut = make_recipe(tmp_path / "cut")
    Finetuning(replace(cut, training=replace(cut.training, stop_after=4))).run()
    progress = Finetuning(cut).run()
    assert progress.step == 8
    one, other = (torch.load(each.folder / "checkpoints" / "last.pt", weights_only=True) for each in (whole, cut))
    for name, tensor in one["parts"]["model"].items():
        assert torch.equal(tensor, other["parts"]["model"][name]), name


def test_another_recipe_does_not_go_on_from_a_checkpoint(tmp_path: Path) -> None:
    recipe = make_recipe(tmp_path)
    Finetuning(replace(recipe, training=replace(recipe.training, stop_after=2))).run()
    with pytest.raises(Problem, match="begun with another recipe"):
        Finetuning(replace(recipe, seed=2)).run()


def test_a_base_that_is_nowhere_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="weights are missing"):
        folder = tmp_path / "base"
        make_model_folder(folder)
        (folder / "pytorch" / "model.safetensors").unlink()
        load_base(str(folder))


def test_a_base_without_a_layer_is_one_sentence(tmp_path: Path) -> None:
    make_model_folder(tmp_path)
    path = tmp_path / "pytorch" / "model.safetensors"
    weights = {name: tensor for name, tensor in load_file(path).items() if ".layer.1." not in name}
    save_file(weights, path)
    with pytest.raises(Problem, match="lacks .* of the body's weights"):
        new_classifier(load_base(str(tmp_path)), LABELS, seed=1)
