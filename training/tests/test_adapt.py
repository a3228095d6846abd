"""Adaptation of a base to the texts, on a tiny random one."""

from dataclasses import replace
from pathlib import Path

import pytest
import torch
from emotion_training.finetuning import adapt
from emotion_training.network.base import load_base, new_classifier
from emotion_training.problem import Problem
from emotion_training.network.tokens import load_tokenizer
from small import LABELS
from test_finetune import make_recipe


def test_an_adapted_base_guesses_its_texts_better_and_can_be_fine_tuned(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    recipe = make_recipe(tmp_path)
    first, longer = (replace(recipe, training=replace(recipe.training, epochs=epochs)) for epochs in (1, 30))
    losses = []
    for each in (first, longer):
        adapt.run(each)
        losses.append(float(capsys.readouterr().out.split("loss ")[1].split(",")[0]))
    assert losses[1] < losses[0] - 0.3
    adapted = load_base(str(recipe.folder / "model"))
    name = "distilbert.embeddings.word_embeddings.weight"
    assert not torch.equal(adapted.weights[name], load_base(recipe.base).weights[name])
    assert all(each.startswith("distilbert.") for each in adapted.weights)
    assert torch.equal(new_classifier(adapted, LABELS, seed=1).state_dict()[name], adapted.weights[name])


def test_it_begins_as_the_base(tmp_path: Path) -> None:
    recipe = make_recipe(tmp_path)
    base = load_base(recipe.base)
    reader = adapt.new_reader(base, seed=1)
    for name, tensor in reader.distilbert.state_dict().items():
        assert torch.equal(tensor, base.weights[f"distilbert.{name}"]), name
    assert reader.vocab_projector.weight is reader.distilbert.embeddings.word_embeddings.weight


def test_a_seventh_of_the_tokens_is_to_be_guessed_and_never_a_mark_of_the_text() -> None:
    ids = torch.randint(5, 100, (50, 100))
    ids[:, 0], ids[:, -1] = 2, 3
    seen, wanted = adapt.masked(ids, 4, [0, 2, 3], 100, torch.Generator().manual_seed(1))
    picked = wanted != adapt.UNPICKED
    assert picked.float().mean().item() == pytest.approx(0.147, abs=0.02)
    assert (seen[picked] == 4).float().mean().item() == pytest.approx(0.8, abs=0.05)
    assert torch.equal(seen[~picked], ids[~picked]) and torch.equal(wanted[picked], ids[picked])
    assert not picked[:, 0].any() and not picked[:, -1].any()


def test_a_tokenizer_without_a_mask_is_one_sentence(tmp_path: Path) -> None:
    recipe = make_recipe(tmp_path)
    path = Path(recipe.base) / "tokenizer.json"
    path.write_text(load_tokenizer(Path(recipe.base)).to_str().replace("[MASK]", "[OTHER]"), encoding="utf-8")
    with pytest.raises(Problem, match="can't be adapted"):
        adapt.run(recipe)
