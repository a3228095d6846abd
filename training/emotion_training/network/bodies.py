"""The kinds of classifier that are trained here: DistilBERT, and MPNet (Song et al. 2020) as a teacher."""

from collections.abc import Mapping
from typing import Any

import torch
from transformers import DistilBertConfig, DistilBertForSequenceClassification, MPNetConfig, MPNetForSequenceClassification

from ..problem import Problem

Config = DistilBertConfig | MPNetConfig
Classifier = DistilBertForSequenceClassification | MPNetForSequenceClassification


def read_body(config: Mapping[str, Any]) -> Config:
    """The settings of a config.json whose `model_type` is `distilbert` or `mpnet`."""
    kind = config.get("model_type")
    if kind == "distilbert":
        return DistilBertConfig.from_dict(dict(config))
    if kind == "mpnet":
        return MPNetConfig.from_dict(dict(config))
    raise Problem(f"A classifier of the kind {kind!r} can't be made; `distilbert` and `mpnet` can.")


def make_classifier(config: Config) -> Classifier:
    """With weights drawn from PyTorch's current seed."""
    return MPNetForSequenceClassification(config) if isinstance(config, MPNetConfig) else DistilBertForSequenceClassification(config)


def own_names(kind: str, weights: Mapping[str, torch.Tensor]) -> dict[str, torch.Tensor]:
    """Weights under the names of the classifier's state, whether they come from a body alone or from a whole model."""
    whole = (f"{kind}.", "pre_classifier.", "classifier.", "vocab_", "lm_head.")
    return {name if name.startswith(whole) else f"{kind}.{name}": tensor for name, tensor in weights.items()}
