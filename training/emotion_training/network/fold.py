"""A BERT (Devlin et al. 2019) or an MPNet (Song et al. 2020) put into DistilBERT's shape (Sanh et al. 2019)."""

from collections.abc import Mapping
from typing import Any

import torch
from transformers import DistilBertConfig

from ..problem import Problem

BERT_LAYER = {
    "attention.self.query": "attention.q_lin",
    "attention.self.key": "attention.k_lin",
    "attention.self.value": "attention.v_lin",
    "attention.output.dense": "attention.out_lin",
    "attention.output.LayerNorm": "sa_layer_norm",
    "intermediate.dense": "ffn.lin1",
    "output.dense": "ffn.lin2",
    "output.LayerNorm": "output_layer_norm",
}


def folded_config(bert: Mapping[str, Any]) -> DistilBertConfig:
    """DistilBERT's settings for a BERT's shape."""
    if bert.get("hidden_act", "gelu") != "gelu":
        raise Problem(f"A base with the activation {bert['hidden_act']!r} does not fit DistilBERT's shape.")
    return DistilBertConfig(
        vocab_size=bert["vocab_size"],
        max_position_embeddings=bert["max_position_embeddings"],
        n_layers=bert["num_hidden_layers"],
        n_heads=bert["num_attention_heads"],
        dim=bert["hidden_size"],
        hidden_dim=bert["intermediate_size"],
    )


def folded_weights(bert: Mapping[str, torch.Tensor]) -> dict[str, torch.Tensor]:
    """A BERT's weights under DistilBERT's names.

    DistilBERT has no token types; a single text is all type 0, so its row is added to each position's. The pooler is
    left out. Hidden states stay the same up to rounding.
    """
    bert = {name.removeprefix("bert."): tensor.float() for name, tensor in bert.items()}
    embeddings = "distilbert.embeddings."
    folded = {
        f"{embeddings}word_embeddings.weight": bert["embeddings.word_embeddings.weight"],
        f"{embeddings}position_embeddings.weight": bert["embeddings.position_embeddings.weight"]
        + bert["embeddings.token_type_embeddings.weight"][0],
        f"{embeddings}LayerNorm.weight": bert["embeddings.LayerNorm.weight"],
        f"{embeddings}LayerNorm.bias": bert["embeddings.LayerNorm.bias"],
    }
    for name, tensor in bert.items():
        if name.startswith("encoder.layer."):
            number, part = name.removeprefix("encoder.layer.").split(".", 1)
            part, kind = part.rsplit(".", 1)
            folded[f"distilbert.transformer.layer.{number}.{BERT_LAYER[part]}.{kind}"] = tensor
    return folded
