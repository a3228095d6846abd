"""An MPNet classifier (Song et al. 2020) under DistilBERT's names, for its graph."""

from collections.abc import Mapping

import numpy as np

from ..network.architecture import MPNET_FIRST_POSITION

LAYER = {
    "attention.attn.q": "attention.q_lin",
    "attention.attn.k": "attention.k_lin",
    "attention.attn.v": "attention.v_lin",
    "attention.attn.o": "attention.out_lin",
    "attention.LayerNorm": "sa_layer_norm",
    "intermediate.dense": "ffn.lin1",
    "output.dense": "ffn.lin2",
    "output.LayerNorm": "output_layer_norm",
}
HEAD = {"classifier.dense": "pre_classifier", "classifier.out_proj": "classifier"}
DISTANCES = "distilbert.distances"
"""The name of what attention adds by distance: [2 * positions - 1, heads], from the farthest token before to the farthest behind."""
FARTHEST = 128
"""Tokens; those farther apart share a bucket with these."""


def is_mpnet(weights: Mapping[str, np.ndarray]) -> bool:
    return any(name.startswith("mpnet.") for name in weights)


def renamed(weights: Mapping[str, np.ndarray]) -> dict[str, np.ndarray]:
    """An MPNet's arrays under DistilBERT's names; its buckets of distances spread over all distances there are."""
    positions = weights["mpnet.embeddings.position_embeddings.weight"][MPNET_FIRST_POSITION:]
    buckets = weights["mpnet.encoder.relative_attention_bias.weight"]
    result = {
        "distilbert.embeddings.word_embeddings.weight": weights["mpnet.embeddings.word_embeddings.weight"],
        "distilbert.embeddings.position_embeddings.weight": positions,
        DISTANCES: buckets[bucket_of(np.arange(1 - len(positions), len(positions)), len(buckets))],
    }
    for name, array in weights.items():
        part, kind = name.rsplit(".", 1)
        if part in HEAD:
            result[f"{HEAD[part]}.{kind}"] = array
        elif part == "mpnet.embeddings.LayerNorm":
            result[f"distilbert.embeddings.LayerNorm.{kind}"] = array
        elif part.startswith("mpnet.encoder.layer."):
            number, inner = part.removeprefix("mpnet.encoder.layer.").split(".", 1)
            result[f"distilbert.transformer.layer.{number}.{LAYER[inner]}.{kind}"] = array
    return result


def bucket_of(distance: np.ndarray, buckets: int) -> np.ndarray:
    """
    The bucket of each distance in tokens, whole numbers, negative before: half of the buckets for each direction, of these the first
    half one for each distance, the rest growing by the logarithm up to FARTHEST (Raffel et al. 2020, T5's relative positions).
    """
    half = buckets // 2
    exact = half // 2
    away = np.abs(distance)
    grown = exact + (np.log(np.maximum(away, 1) / exact, dtype=np.float32) / np.log(FARTHEST / exact) * (half - exact)).astype(np.int64)
    return np.where(distance > 0, half, 0) + np.where(away < exact, away, np.minimum(grown, half - 1))
