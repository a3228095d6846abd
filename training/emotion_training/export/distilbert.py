"""DistilBERT for sequence classification as an ONNX graph (Sanh et al. 2019; Vaswani et al. 2017), and MPNet in its shape."""

from collections.abc import Mapping
from math import sqrt
from typing import Protocol

import numpy as np
import onnx
from onnx import TensorProto

from ..network.architecture import Architecture
from .graph import Graph
from .mpnet import DISTANCES

CLOSED = float(np.finfo(np.float32).min)
"""Added to the attention to padding: after softmax exactly 0."""


class Layers(Protocol):
    """How weights are kept and multiplied."""

    description: str

    def lookup(self, graph: Graph, name: str, table: np.ndarray, indices: str) -> str: ...

    def prepare(self, graph: Graph, value: str) -> tuple[str, ...]: ...

    def linear(self, graph: Graph, prepared: tuple[str, ...], name: str, weight: np.ndarray, bias: np.ndarray) -> str: ...


class DistilbertGraph:
    """
    Writes the graph of one classifier. `weights` are float32 arrays by their names in PyTorch. Tokens of all texts are rows of one
    matrix but in the attention, so that whole rows can be quantised by one operation with a scale each.
    """

    def __init__(self, architecture: Architecture, weights: Mapping[str, np.ndarray], layers: Layers) -> None:
        self._architecture = architecture
        self._weights = weights
        self._layers = layers
        self._graph = Graph()
        self._apart = ""

    def build(self) -> onnx.ModelProto:
        graph = self._graph
        mask = self._mask()
        if self._architecture.distances:
            mask = graph.apply("Add", [mask, self._distances()])
        graph.scope = ""
        sizes = graph.apply("Shape", ["input_ids"])
        self._apart = self._joined("apart", sizes, [self._architecture.heads, self._architecture.head_width])
        value = graph.apply("Reshape", [self._embeddings(), self._integers("rows", [-1, self._architecture.width])])
        for number in range(self._architecture.layers):
            value = self._layer(value, mask, f"distilbert.transformer.layer.{number}")
        graph.scope = ""
        value = graph.apply("Reshape", [value, self._joined("together", sizes, [self._architecture.width])])
        first = graph.apply("Gather", [value, self._integers("first", 0)], axis=1)
        pooled = graph.apply(self._architecture.pooling, [self._gemm(first, "pre_classifier")])
        self._gemm(pooled, "classifier", output="logits")
        return graph.model(len(self._architecture.labels), f"{self._architecture.type} classifier, {self._layers.description}")

    def _mask(self) -> str:
        """0 where a token stands, a very low number where padding does; [batch, 1, 1, tokens]."""
        graph = self._graph
        graph.scope = "mask"
        present = graph.apply("Cast", ["attention_mask"], to=TensorProto.BOOL)
        present = graph.apply("Unsqueeze", [present, self._integers("middle", [1, 2])])
        opened, closed = graph.constant("open", np.float32(0)), graph.constant("closed", np.float32(CLOSED))
        return graph.apply("Where", [present, opened, closed])

    def _distances(self) -> str:
        """What attention adds by how far tokens stand apart; [1, heads, tokens, tokens]."""
        graph = self._graph
        shape = graph.apply("Shape", ["input_ids"], start=1, end=2)
        places = graph.apply("Range", [self._integers("first", 0), graph.apply("Squeeze", [shape]), self._integers("one", 1)])
        before = graph.apply("Unsqueeze", [places, self._integers("column", [1])])
        apart = graph.apply("Sub", [graph.apply("Unsqueeze", [places, self._integers("row", [0])]), before])
        rows = graph.apply("Add", [apart, self._integers("farthest", self._architecture.positions - 1)])
        table = graph.constant(DISTANCES, self._weights[DISTANCES].astype(np.float32))
        added = graph.apply("Transpose", [graph.apply("Gather", [table, rows], axis=0)], perm=[2, 0, 1])
        return graph.apply("Unsqueeze", [added, self._integers("row", [0])])

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
        """One transformer layer; value and output [batch * tokens, width]."""
        graph = self._graph
        graph.scope = name.removeprefix("distilbert.")
        attended = self._attention(value, mask, f"{name}.attention")
        value = self._norm(graph.apply("Add", [attended, value]), f"{name}.sa_layer_norm")
        inner = self._gelu(self._linear(self._layers.prepare(graph, value), f"{name}.ffn.lin1"))
        outer = self._linear(self._layers.prepare(graph, inner), f"{name}.ffn.lin2")
        return self._norm(graph.apply("Add", [outer, value]), f"{name}.output_layer_norm")

    def _attention(self, value: str, mask: str, name: str) -> str:
        graph, sizes = self._graph, self._architecture
        prepared = self._layers.prepare(graph, value)

        def heads(part: str, order: list[int]) -> str:
            split = graph.apply("Reshape", [self._linear(prepared, f"{name}.{part}_lin"), self._apart])
            return graph.apply("Transpose", [split], perm=order)

        queries, keys, values = heads("q", [0, 2, 1, 3]), heads("k", [0, 2, 3, 1]), heads("v", [0, 2, 1, 3])
        scale = graph.constant("attention_scale", np.float32(1 / sqrt(sizes.head_width)))
        scores = graph.apply("Mul", [graph.apply("MatMul", [queries, keys]), scale])
        shares = graph.apply("Softmax", [graph.apply("Add", [scores, mask])], axis=-1)
        mixed = graph.apply("Transpose", [graph.apply("MatMul", [shares, values])], perm=[0, 2, 1, 3])
        joined = graph.apply("Reshape", [mixed, self._integers("rows", [-1, sizes.width])])
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
        return self._graph.apply("LayerNormalization", [value, *parameters], axis=-1, epsilon=self._architecture.epsilon)

    def _gelu(self, value: str) -> str:
        """x (1 + erf(x / sqrt 2)) / 2 (Hendrycks and Gimpel 2016)."""
        graph = self._graph
        scaled = graph.apply("Div", [value, graph.constant("root_two", np.float32(sqrt(2)))])
        risen = graph.apply("Add", [graph.apply("Erf", [scaled]), graph.constant("unit", np.float32(1))])
        return graph.apply("Mul", [graph.apply("Mul", [value, risen]), graph.constant("half", np.float32(0.5))])

    def _joined(self, name: str, sizes: str, more: list[int]) -> str:
        """The shape [batch, tokens, *more]."""
        return self._graph.apply("Concat", [sizes, self._integers(f"{name}_more", more)], axis=0)

    def _integers(self, name: str, value: int | list[int]) -> str:
        return self._graph.constant(name, np.array(value, dtype=np.int64))
