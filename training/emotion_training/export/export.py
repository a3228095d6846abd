"""A fine-tuned classifier as ONNX files: float32 for comparing, token-wise int8 for use."""

from collections.abc import Mapping
from pathlib import Path

import numpy as np
import onnx
from safetensors import SafetensorError
from safetensors.numpy import load_file

from ..config import Recipe
from ..network.architecture import Architecture, read_architecture
from ..network.files import QUANTIZED, WEIGHTS, write_sums
from ..problem import Problem
from .distilbert import DistilbertGraph
from .exact import ExactLayers
from .mpnet import DISTANCES, is_mpnet, renamed
from .tokenwise import TokenWiseLayers



def run(recipe: Recipe) -> None:
    """Writes a run's model/onnx/model_quantized.onnx and export/model.onnx."""
    folder = recipe.folder / "model"
    for path in export(folder, exact_file(recipe)):
        print(f"{path}: {path.stat().st_size / 1e6:.1f} MB")


def exact_file(recipe: Recipe) -> Path:
    """The float32 file stands beside the model's folder: the product has no use for it."""
    return recipe.folder / "export" / "model.onnx"


def export(folder: Path, exact: Path) -> tuple[Path, Path]:
    """Reads FOLDER/config.json and FOLDER/pytorch/model.safetensors; writes `exact` and FOLDER/onnx/model_quantized.onnx."""
    architecture = read_architecture(folder / "config.json")
    weights = read_weights(folder / WEIGHTS, architecture)
    quantized = folder / QUANTIZED
    for path, layers in ((exact, ExactLayers()), (quantized, TokenWiseLayers())):
        path.parent.mkdir(parents=True, exist_ok=True)
        onnx.save(DistilbertGraph(architecture, weights, layers).build(), str(path))
    write_sums(folder)
    return exact, quantized


def read_weights(path: Path, architecture: Architecture) -> Mapping[str, np.ndarray]:
    """float32 arrays by name, their shapes checked against the architecture."""
    try:
        weights = {name: array.astype(np.float32) for name, array in load_file(path).items()}
        weights = renamed(weights) if is_mpnet(weights) else weights
    except FileNotFoundError as error:
        raise Problem(f"{path}: there are no weights; fine-tune first.") from error
    except (OSError, SafetensorError) as error:
        raise Problem(f"{path}: the weights can't be read ({error}).") from error
    for name, shape in _shapes(architecture).items():
        if name not in weights:
            raise Problem(f"{path}: the weights lack {name}.")
        if weights[name].shape != shape:
            raise Problem(f"{path}: {name} is {list(weights[name].shape)}, but config.json says {list(shape)}.")
        if not np.isfinite(weights[name]).all():
            raise Problem(f"{path}: {name} holds numbers that are none.")
    return weights


def _shapes(sizes: Architecture) -> Mapping[str, tuple[int, ...]]:
    """The shape of every array the graph needs; linear layers [outputs, inputs]."""
    width, hidden = sizes.width, sizes.hidden
    linear = {"pre_classifier": (width, width), "classifier": (len(sizes.labels), width)}
    norms = ["distilbert.embeddings.LayerNorm"]
    for number in range(sizes.layers):
        layer = f"distilbert.transformer.layer.{number}"
        linear |= {f"{layer}.attention.{part}_lin": (width, width) for part in ("q", "k", "v", "out")}
        linear |= {f"{layer}.ffn.lin1": (hidden, width), f"{layer}.ffn.lin2": (width, hidden)}
        norms += [f"{layer}.sa_layer_norm", f"{layer}.output_layer_norm"]
    tables = {"word": sizes.vocabulary, "position": sizes.positions}
    return {
        **({DISTANCES: (2 * sizes.positions - 1, sizes.heads)} if sizes.distances else {}),
        **{f"distilbert.embeddings.{kind}_embeddings.weight": (rows, width) for kind, rows in tables.items()},
        **{f"{name}.weight": shape for name, shape in linear.items()},
        **{f"{name}.bias": shape[:1] for name, shape in linear.items()},
        **{f"{name}.{part}": (width,) for name in norms for part in ("weight", "bias")},
    }
