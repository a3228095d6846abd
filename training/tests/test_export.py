from pathlib import Path

import numpy as np
import onnx
import pytest
import torch
from safetensors.torch import load_file, save_file
from transformers import DistilBertForSequenceClassification

from emotion_training.export.export import export
from emotion_training.network.files import hash_of
from emotion_training.problem import Problem
from emotion_training.reading.session import Session, softmax
from small import make_model_folder, texts


class Exported:
    def __init__(self, folder: Path) -> None:
        self.folder = folder / "model"
        self.model: DistilBertForSequenceClassification = make_model_folder(self.folder)
        exact, quantized = export(self.folder, folder / "export" / "model.onnx")
        tokenizer = self.folder / "tokenizer.json"
        self.exact, self.quantized = Session(exact, tokenizer), Session(quantized, tokenizer)
        self.file = quantized

    def from_pytorch(self, row: list[int]) -> np.ndarray:
        with torch.no_grad():
            return self.model(input_ids=torch.tensor([row])).logits.numpy()[0]


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Exported:
    return Exported(tmp_path_factory.mktemp("exported"))


def test_the_exact_file_gives_what_pytorch_gives(exported: Exported) -> None:
    rows = exported.exact.tokens(texts(64))
    expected = np.stack([exported.from_pytorch(row) for row in rows])
    assert np.abs(exported.exact.logits(texts(64)) - expected).max() < 1e-4


def test_the_quantised_file_stays_near_the_exact_one(exported: Exported) -> None:
    exact, quantized = (softmax(session.logits(texts(64))) for session in (exported.exact, exported.quantized))
    assert np.abs(exact - quantized).mean() < 0.01
    assert np.abs(exact - quantized).max() < 0.05
    assert not np.array_equal(exact, quantized)


@pytest.mark.parametrize("kind", ["exact", "quantized"])
def test_scores_do_not_depend_on_the_batch_to_the_last_bit(exported: Exported, kind: str) -> None:
    session: Session = getattr(exported, kind)
    rows = session.tokens(texts(64))
    alone = np.concatenate([session.run([row]) for row in rows])
    assert np.array_equal(session.run(rows), alone)
    assert np.array_equal(np.concatenate([session.run(rows[start : start + 7]) for start in range(0, 64, 7)]), alone)


def test_the_quantised_file_is_opset_17_without_scales_over_the_batch(exported: Exported) -> None:
    model = onnx.load(str(exported.file))
    operations = [node.op_type for node in model.graph.node]
    assert [(entry.domain, entry.version) for entry in model.opset_import] == [("", 17)]
    assert operations.count("MatMulInteger") == 2 * 6
    # Queries, keys and values share one scale: four of them a layer, not six.
    assert operations.count("ReduceMax") == 2 * 4
    assert "DynamicQuantizeLinear" not in operations
    assert [value.name for value in model.graph.input] == ["input_ids", "attention_mask"]
    assert [value.name for value in model.graph.output] == ["logits"]


def test_weights_stay_within_63_and_embeddings_within_127(exported: Exported) -> None:
    arrays = {each.name: onnx.numpy_helper.to_array(each) for each in onnx.load(str(exported.file)).graph.initializer}
    weights = [array for name, array in arrays.items() if name.endswith(".weight_values") and "lin" in name]
    assert len(weights) == 12
    assert all(array.dtype == np.int8 and np.abs(array.astype(int)).max() == 63 for array in weights)
    words = arrays["distilbert.embeddings.word_embeddings.weight_values"]
    # A row of zeros (padding) stays one.
    assert words.dtype == np.int8 and set(np.abs(words.astype(int)).max(axis=1)) <= {0, 127}


def test_exporting_again_gives_the_same_bytes(exported: Exported, tmp_path: Path) -> None:
    make_model_folder(tmp_path / "model")
    _, again = export(tmp_path / "model", tmp_path / "model.onnx")
    assert hash_of(again) == hash_of(exported.file)
    sums = (tmp_path / "model" / "SHA256SUMS").read_text(encoding="utf-8")
    assert f"{hash_of(again)}  onnx/model_quantized.onnx\n" in sums


def test_a_missing_array_is_named(tmp_path: Path) -> None:
    make_model_folder(tmp_path)
    path = tmp_path / "pytorch" / "model.safetensors"
    weights = {name: array for name, array in load_file(path).items() if name != "classifier.bias"}
    save_file(weights, str(path))
    with pytest.raises(Problem, match=r"model\.safetensors: the weights lack classifier\.bias\.$"):
        export(tmp_path, tmp_path / "model.onnx")


def test_a_damaged_file_and_a_wrong_shape_are_named(tmp_path: Path) -> None:
    make_model_folder(tmp_path)
    config = tmp_path / "config.json"
    config.write_text(config.read_text(encoding="utf-8").replace('"hidden_dim": 64', '"hidden_dim": 65'), encoding="utf-8")
    with pytest.raises(Problem, match=r"lin1\.weight is \[64, 32\], but config\.json says \[65, 32\]\.$"):
        export(tmp_path, tmp_path / "model.onnx")
    (tmp_path / "pytorch" / "model.safetensors").write_bytes(b"no weights")
    with pytest.raises(Problem, match="the weights can't be read"):
        export(tmp_path, tmp_path / "model.onnx")


def test_another_kind_of_model_is_refused(tmp_path: Path) -> None:
    (tmp_path / "config.json").write_text('{"model_type": "bert"}', encoding="utf-8")
    with pytest.raises(Problem, match="only models of the types distilbert and mpnet"):
        export(tmp_path, tmp_path / "model.onnx")
