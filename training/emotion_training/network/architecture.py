"""The sizes of a classifier in DistilBERT's shape, read from its config.json: DistilBERT itself or MPNet."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from ..problem import Problem

SIZES = {
    "distilbert": {"activation": "activation", "layers": "n_layers", "heads": "n_heads", "width": "dim", "hidden": "hidden_dim"},
    "mpnet": {
        "activation": "hidden_act",
        "layers": "num_hidden_layers",
        "heads": "num_attention_heads",
        "width": "hidden_size",
        "hidden": "intermediate_size",
    },
}
"""The names of sizes in a config.json, by its `model_type`."""
MPNET_FIRST_POSITION = 2
"""MPNet counts places from its padding token's number on; the rows before are never looked up."""


@dataclass(frozen=True)
class Architecture:
    """Sizes after Sanh et al. 2019, "DistilBERT, a distilled version of BERT"; where MPNet (Song et al. 2020) differs."""

    layers: int
    heads: int
    width: int
    """Of a token's hidden state."""
    hidden: int
    """Width inside the feed-forward part."""
    vocabulary: int
    positions: int
    labels: tuple[str, ...]
    distances: bool = False
    """Whether attention also goes by how far two tokens stand apart, as MPNet's does."""
    pooling: str = "Relu"
    """What follows the head's first layer; `Tanh` in MPNet."""
    epsilon: float = 1e-12
    """Of the layer norms."""

    @property
    def type(self) -> str:
        """As config.json's `model_type` names it."""
        return "mpnet" if self.distances else "distilbert"

    @property
    def head_width(self) -> int:
        return self.width // self.heads


def read_architecture(path: Path) -> Architecture:
    """Reads a config.json. Raises Problem when it describes no DistilBERT or MPNet with exact GELU."""
    try:
        config = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise Problem(f"{path}: the model's configuration can't be read ({error.strerror}).") from error
    except ValueError as error:
        raise Problem(f"{path}:{getattr(error, 'lineno', 1)}: the model's configuration is not valid JSON.") from error
    if not isinstance(config, dict) or config.get("model_type") not in SIZES:
        raise Problem(f"{path}: only models of the types {' and '.join(SIZES)} can be exported.")
    names = SIZES[config["model_type"]]
    if config.get(names["activation"], "gelu") != "gelu":
        raise Problem(f"{path}: the activation `{config[names['activation']]}` can't be exported; `gelu` can.")
    architecture = Architecture(
        layers=_size(config, names["layers"], path),
        heads=_size(config, names["heads"], path),
        width=_size(config, names["width"], path),
        hidden=_size(config, names["hidden"], path),
        vocabulary=_size(config, "vocab_size", path),
        positions=_size(config, "max_position_embeddings", path),
        labels=_labels(config, path),
    )
    if config["model_type"] == "mpnet":
        positions = architecture.positions - MPNET_FIRST_POSITION
        epsilon = float(config.get("layer_norm_eps", 1e-5))
        architecture = replace(architecture, positions=positions, distances=True, pooling="Tanh", epsilon=epsilon)
    if architecture.width % architecture.heads != 0:
        raise Problem(f"{path}: `{names['width']}` {architecture.width} is no multiple of `{names['heads']}` {architecture.heads}.")
    return architecture


def _size(config: Mapping[str, Any], key: str, path: Path) -> int:
    value = config.get(key)
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise Problem(f"{path}: `{key}` needs a positive whole number, not {value!r}.")
    return value


def _labels(config: Mapping[str, Any], path: Path) -> tuple[str, ...]:
    table = config.get("id2label")
    if not isinstance(table, dict) or sorted(table) != sorted(str(index) for index in range(len(table))) or not table:
        raise Problem(f"{path}: `id2label` needs a label for each of 0, 1, 2, ….")
    return tuple(str(table[str(index)]) for index in range(len(table)))
