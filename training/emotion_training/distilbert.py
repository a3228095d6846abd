"""DistilBERT for sequence classification as an ONNX graph (Sanh et al. 2019; Vaswani et al. 2017)."""

from collections.abc import Mapping
from math import sqrt
from typing import Protocol

import numpy as np
import onnx
from onnx import TensorProto

from .architecture import Architecture
from .graph import Graph

NORM_EPSILON = 1e-12
CLOSED = float(np.finfo(np.float32).min)
"""Added to the attention to padding: after softmax exactly 0."""


class Layers(Protocol):
    """How weights are kept and multiplied."""

    description: str

    def lookup(self, graph: Graph, name: str, table: np.ndarray, indices: str) -> str: ...

    def prepare(self, graph: Graph, value: str) -> tuple[str, ...]: ...

    def linear(self, graph: Graph, prepared: tuple[str, ...], name: str, weight: np.ndarray, bias: np.ndarray) -> str: ...


class DistilbertGraph:
    """Writes the graph of one classifier. `weights` are float32 arrays by their names in PyTorch."""

    def __init__(self, architecture: Architecture, weights: Mapping[str, np.ndarray], layers: Layers) -> None:
        self._architecture = architecture
        self._weights = weights
        self._layers = layers
        self._graph = Graph()

    def build(self) -> onnx.ModelProto:
        graph = self._graph
        mask = self._mask()
        value = self._embeddings()
        for number in range(self._architecture.layers):
            value = self._layer(value, mask, f"distilbert.transformer.layer.{number}")
        graph.scope = ""
        first = graph.apply("Gather", [value, self._integers("first", 0)], axis=1)
        pooled = graph.apply("Relu", [self._gemm(first, "pre_classifier")])
        self._gemm(pooled, "classifier", output="logits")
        return graph.model(len(self._architecture.labels), self._layers.description)

    def _mask(self) -> str:
        """0 where a token stands, a very low number where padding does; [batch, 1, 1, tokens]."""
        graph = self._graph
        graph.scope = "mask"
        present = graph.apply("Cast", ["attention_mask"], to=TensorProto.BOOL)
        present = graph.apply("Unsqueeze", [present, self._integers("middle", [1, 2])])
        opened, closed = graph.constant("open", np.float32(0)), graph.constant("closed", np.float32(CLOSED))
        return graph.apply("Where", [present, opened, closed])

    def _embeddings(self) -> str:
        graph = self._graph
        graph.scope = "embeddings"
        word, position = (f"distilbert.embeddings.{kind}_embeddings.weight" for kind in ("word", "position"))
        words = self._layers.lookup(graph, word, self._weights[word], "input_ids")
        shape = graph.apply("Shape", ["input_ids"], start=1, end=2)
        length = graph.apply("Squeeze", [shape])
        indices = graph.apply("Range", [self._integers("first", 0), length, self._integers("one", 1)])
        places = self._layers.lookup(graph, position, self._weights[position], indices)
        return self._norm(graph.apply("Add", [words, places]), "distilbert.embeddings.LayerNorm")

    def _layer(self, value: str, mask: str, name: str) -> str:
        """One transformer layer; value and output [batch, tokens, width]."""
        graph = self._graph
        graph.scope = name.removeprefix("distilbert.")
        attended = self._attention(value, mask, f"{name}.attention")
        value = self._norm(graph.apply("Add", [attended, value]), f"{name}.sa_layer_norm")
        inner = self._gelu(self._linear(self._layers.prepare(graph, value), f"{name}.ffn.lin1"))
        outer = self._linear(self._layers.prepare(graph, inner), f"{name}.ffn.lin2")
        return self._norm(graph.apply("Add", [outer, value]), f"{name}.output_layer_norm")

    def _attention(self, value: str, mask: str, name: str) -> str:
        graph, sizes = self._graph, self._architecture
        apart = self._integers("apart", [0, 0, sizes.heads, sizes.head_width])
        together = self._integers("together", [0, 0, sizes.width])
        prepared = self._layers.prepare(graph, value)

        def heads(part: str, order: list[int]) -> str:
            split = graph.apply("Reshape", [self._linear(prepared, f"{name}.{part}_lin"), apart])
            return graph.apply("Transpose", [split], perm=order)

        queries, keys, values = heads("q", [0, 2, 1, 3]), heads("k", [0, 2, 3, 1]), heads("v", [0, 2, 1, 3])
        scale = graph.constant("attention_scale", np.float32(1 / sqrt(sizes.head_width)))
        scores = graph.apply("Mul", [graph.apply("MatMul", [queries, keys]), scale])
        shares = graph.apply("Softmax", [graph.apply("Add", [scores, mask])], axis=-1)
        mixed = graph.apply("Transpose", [graph.apply("MatMul", [shares, values])], perm=[0, 2, 1, 3])
        joined = graph.apply("Reshape", [mixed, together])
        return self._linear(self._layers.prepare(graph, joined), f"{name}.out_lin")

    def _linear(self, prepared: tuple[str, ...], name: str) -> str:
        weight, bias = self._weights[f"{name}.weight"], self._weights[f"{name}.bias"]
        return self._layers.linear(self._graph, prepared, name, weight, bias)

    def _gemm(self, value: str, name: str, output: str | None = None) -> str:
        """A linear layer of the head, in float: it reads one token of each text and costs nothing."""
        parameters = [self._graph.constant(f"{name}.{part}", self._weights[f"{name}.{part}"]) for part in ("weight", "bias")]
        return self._graph.apply("Gemm", [value, *parameters], name=output, transB=1)

    def _norm(self, value: str, name: str) -> str:
        parameters = [self._graph.constant(f"{name}.{part}", self._weights[f"{name}.{part}"]) for part in ("weight", "bias")]
        return self._graph.apply("LayerNormalization", [value, *parameters], axis=-1, epsilon=NORM_EPSILON)

    def _gelu(self, value: str) -> str:
        """x (1 + erf(x / sqrt 2)) / 2 (Hendrycks and Gimpel 2016)."""
        graph = self._graph
        scaled = graph.apply("Div", [value, graph.constant("root_two", np.float32(sqrt(2)))])
        risen = graph.apply("Add", [graph.apply("Erf", [scaled]), graph.constant("unit", np.float32(1))])
        return graph.apply("Mul", [graph.apply("Mul", [value, risen]), graph.constant("half", np.float32(0.5))])

    def _integers(self, name: str, value: int | list[int]) -> str:
        return self._graph.constant(name, np.array(value, dtype=np.int64))
