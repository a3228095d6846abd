"""The sizes of a DistilBERT classifier, read from its config.json."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .problem import Problem


@dataclass(frozen=True)
class Architecture:
    """Sizes after Sanh et al. 2019, "DistilBERT, a distilled version of BERT"."""

    layers: int
    heads: int
    width: int
    """Of a token's hidden state."""
    hidden: int
    """Width inside the feed-forward part."""
    vocabulary: int
    positions: int
    labels: tuple[str, ...]

    @property
    def head_width(self) -> int:
        return self.width // self.heads


def read_architecture(path: Path) -> Architecture:
    """Reads a config.json. Raises Problem when it describes no DistilBERT with exact GELU."""
    try:
        config = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise Problem(f"{path}: the model's configuration can't be read ({error.strerror}).") from error
    except ValueError as error:
        raise Problem(f"{path}:{getattr(error, 'lineno', 1)}: the model's configuration is not valid JSON.") from error
    if not isinstance(config, dict) or config.get("model_type") != "distilbert":
        raise Problem(f"{path}: only models of the type distilbert can be exported.")
    if config.get("activation", "gelu") != "gelu":
        raise Problem(f"{path}: the activation `{config['activation']}` can't be exported; `gelu` can.")
    architecture = Architecture(
        layers=_size(config, "n_layers", path),
        heads=_size(config, "n_heads", path),
        width=_size(config, "dim", path),
        hidden=_size(config, "hidden_dim", path),
        vocabulary=_size(config, "vocab_size", path),
        positions=_size(config, "max_position_embeddings", path),
        labels=_labels(config, path),
    )
    if architecture.width % architecture.heads != 0:
        raise Problem(f"{path}: `dim` {architecture.width} is no multiple of `n_heads` {architecture.heads}.")
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
