"""Going on from a published int8 file."""

import shutil
from pathlib import Path

import numpy as np
import pytest
import torch
from emotion_training.network.base import is_quantized_alone, load_base, load_classifier, read_weights
from emotion_training.config import load_recipe
from emotion_training.text.data import Row, prepare
from emotion_training.export.export import export
from emotion_training.finetuning.finetune import run
from emotion_training.problem import Problem
from emotion_training.finetuning.drift import drift
from emotion_training.network.readback import read_quantized
from emotion_training.network.tokens import load_tokenizer
from small import LABELS, make_model_folder, texts

SHIPPED = Path(__file__).parents[2] / "model"


def quantized(folder: Path) -> dict[str, torch.Tensor]:
    """Makes the folder of a published model, its int8 file alone; returns the weights that it was made from."""
    weights = {name: tensor.clone() for name, tensor in make_model_folder(folder).state_dict().items()}
    export(folder, folder.parent / "exact.onnx")
    shutil.rmtree(folder / "pytorch")
    return weights


def test_weights_come_back_within_a_step_of_their_scale(tmp_path: Path) -> None:
    before = quantized(tmp_path / "model")
    after = read_quantized(tmp_path / "model" / "onnx" / "model_quantized.onnx")
    assert after.keys() == before.keys()
    for name, tensor in before.items():
        step = tensor.abs().max() / 63 / 2 + 1e-6
        assert (after[name] - tensor).abs().max() <= step, name


def test_the_weights_read_back_say_what_the_file_says(tmp_path: Path) -> None:
    folder = tmp_path / "model"
    quantized(folder)
    rows = [Row(text, (1.0, 0, 0, 0, 0, 0), "a") for text in texts(20)]
    mean, largest = drift(folder, load_classifier(folder), load_tokenizer(folder), rows)
    assert mean <= largest < 0.02


def test_a_recipe_goes_on_from_a_published_model_beside_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    quantized(tmp_path / "model")
    folder = tmp_path / "training" / "configs"
    folder.mkdir(parents=True)
    (tmp_path / "training" / "data").mkdir()
    rows = "".join(f"{text};{LABELS[number % 6]}\n" for number, text in enumerate(texts(16)))
    (tmp_path / "training" / "data" / "a.txt").write_text(rows, encoding="utf-8")
    (folder / "continued.yaml").write_text(
        f"labels: [{', '.join(LABELS)}]\nname: continued\nbase: ../../model\n"
        "train: [{name: a, file: a.txt, reader: carer}]\nvalidation: [{name: b, file: a.txt, reader: carer}]\n"
        "training: {epochs: 1, batch: 8}\n",
        encoding="utf-8",
    )
    recipe = load_recipe(folder / "continued.yaml")
    prepare(recipe)
    assert run(recipe).step == 2
    assert "weights read back from the int8 file" in capsys.readouterr().err
    assert not is_quantized_alone(recipe.folder / "model")


def test_another_kind_of_file_is_one_sentence(tmp_path: Path) -> None:
    make_model_folder(tmp_path / "model")
    export(tmp_path / "model", tmp_path / "exact.onnx")
    with pytest.raises(Problem, match="no token-wise int8 DistilBERT"):
        read_quantized(tmp_path / "exact.onnx")


@pytest.mark.skipif(not (SHIPPED / "onnx" / "model_quantized.onnx").exists(), reason="The repository's model is not here.")
def test_the_published_model_is_a_base() -> None:
    base = load_base(str(SHIPPED))
    missing = [name for name in load_classifier(SHIPPED).state_dict() if name not in base.weights]
    assert missing == []
    assert np.isfinite(read_weights(SHIPPED)["classifier.weight"].numpy()).all()
