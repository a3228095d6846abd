"""Layers as they were trained, in 32-bit floating point."""

import numpy as np

from .graph import Graph


class ExactLayers:
    """Lookups and linear layers with float weights: the measure for the quantised graph."""

    description = "float32"

    def lookup(self, graph: Graph, name: str, table: np.ndarray, indices: str) -> str:
        """Rows of `table` [rows, width]; the output has the shape of `indices` and a last dimension of width."""
        return graph.apply("Gather", [graph.constant(name, table.astype(np.float32)), indices], axis=0)

    def prepare(self, graph: Graph, value: str) -> tuple[str, ...]:
        """What `linear` takes of a value that several linear layers read."""
        return (value,)

    def linear(self, graph: Graph, prepared: tuple[str, ...], name: str, weight: np.ndarray, bias: np.ndarray) -> str:
        """`value @ weight.T + bias`; weight [outputs, inputs] as PyTorch keeps it, bias [outputs]."""
        matrix = graph.constant(f"{name}.weight", weight.T.astype(np.float32))
        product = graph.apply("MatMul", [*prepared, matrix])
        return graph.apply("Add", [product, graph.constant(f"{name}.bias", bias.astype(np.float32))])
