"""MPNet as an ONNX graph, on a tiny random one."""

from pathlib import Path

import numpy as np
import onnx
import pytest
import torch
from emotion_training.network.bodies import make_classifier
from emotion_training.export.export import export
from emotion_training.network.modelfolder import write_model
from emotion_training.export.mpnet import bucket_of
from emotion_training.reading.session import Session, softmax
from small import LABELS, make_tokenizer, texts
from transformers import MPNetConfig, MPNetForSequenceClassification
from transformers.models.mpnet.modeling_mpnet import MPNetEncoder


class Exported:
    def __init__(self, folder: Path) -> None:
        torch.manual_seed(3)
        config = MPNetConfig(
            vocab_size=22, hidden_size=32, num_hidden_layers=2, num_attention_heads=4, intermediate_size=64,
            max_position_embeddings=66, initializer_range=0.2, id2label=dict(enumerate(LABELS)),
        )
        self.model = make_classifier(config).eval()
        assert isinstance(self.model, MPNetForSequenceClassification)
        write_model(folder / "model", self.model, make_tokenizer())
        exact, self.file = export(folder / "model", folder / "model.onnx")
        tokenizer = folder / "model" / "tokenizer.json"
        self.exact, self.quantized = Session(exact, tokenizer), Session(self.file, tokenizer)


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Exported:
    return Exported(tmp_path_factory.mktemp("mpnet"))


def test_the_exact_file_gives_what_pytorch_gives(exported: Exported) -> None:
    # Number 1 is MPNet's padding, which the tiny tokenizer calls an unknown word: no text here has one.
    rows = exported.exact.tokens(texts(40))
    with torch.no_grad():
        expected = np.stack([exported.model(input_ids=torch.tensor([row])).logits.numpy()[0] for row in rows])
    assert np.abs(exported.exact.logits(texts(40)) - expected).max() < 1e-4


def test_the_quantised_file_stays_near_it_and_its_scores_do_not_depend_on_the_batch(exported: Exported) -> None:
    exact, quantized = (session.logits(texts(40)) for session in (exported.exact, exported.quantized))
    assert np.abs(softmax(exact) - softmax(quantized)).mean() < 0.01
    alone = np.concatenate([exported.quantized.run([row]) for row in exported.quantized.tokens(texts(40))])
    assert np.array_equal(quantized, alone)


def test_the_order_of_words_matters_by_their_distance(exported: Exported) -> None:
    model = onnx.load(str(exported.file))
    table = next(each for each in model.graph.initializer if each.name == "distilbert.distances")
    assert tuple(table.dims) == (2 * 64 - 1, 4)


def test_distances_fall_into_the_buckets_of_the_library() -> None:
    distance = np.arange(-511, 512)
    expected = MPNetEncoder.relative_position_bucket(torch.tensor(distance), num_buckets=32).numpy()
    assert np.array_equal(bucket_of(distance, 32), expected)
