"""Layers in 8-bit whole numbers with a scale for each token, so that a text's scores don't depend on its batch."""

import numpy as np
from onnx import TensorProto

from .graph import Graph
from .quantize import quantize_columns, quantize_rows

ZERO_POINT = 128
STEPS = 127
SMALLEST = 1e-6
"""Least magnitude a token's scale is made from: no division by zero."""


class TokenWiseLayers:
    """
    Each token's activations get their own symmetric scale (largest magnitude / 127) and are rounded to uint8 around 128:
    unsigned by signed is the product that x86's 8-bit instructions offer, int8 by int8 is several times slower there.
    The whole-number sums are exact, so neither the batch nor the number of threads changes them.
    """

    description = "int8 weights, uint8 activations with a scale per token"

    def lookup(self, graph: Graph, name: str, table: np.ndarray, indices: str) -> str:
        """Rows of `table` [rows, width], kept as int8 with a scale per row."""
        quantized = quantize_rows(table)
        rows = graph.apply("Gather", [graph.constant(f"{name}_values", quantized.values), indices], axis=0)
        scales = graph.apply("Gather", [graph.constant(f"{name}_scale", quantized.scale), indices], axis=0)
        return graph.apply("Mul", [graph.apply("Cast", [rows], to=TensorProto.FLOAT), scales])

    def prepare(self, graph: Graph, value: str) -> tuple[str, ...]:
        """A float value [rows, width] as uint8 of that shape and its scales [rows]."""
        largest = graph.apply("ReduceMax", [graph.apply("Abs", [value])], axes=[-1], keepdims=0)
        largest = graph.apply("Max", [largest, graph.constant("smallest", np.float32(SMALLEST))])
        scale = graph.apply("Mul", [largest, graph.constant("step", np.float32(1 / STEPS))])
        zeros = graph.apply("Expand", [graph.constant("zero_point", np.uint8(ZERO_POINT)), graph.apply("Shape", [scale])])
        return graph.apply("QuantizeLinear", [value, scale, zeros], axis=0), scale

    def linear(self, graph: Graph, prepared: tuple[str, ...], name: str, weight: np.ndarray, bias: np.ndarray) -> str:
        """`value @ weight.T + bias`; weight [outputs, inputs] as PyTorch keeps it, bias [outputs]."""
        whole, token_scale = prepared
        quantized = quantize_columns(weight.T)
        matrix = graph.constant(f"{name}.weight_values", quantized.values)
        zero = graph.constant("zero_point", np.uint8(ZERO_POINT))
        product = graph.apply("MatMulInteger", [whole, matrix, zero])
        product = graph.apply("DequantizeLinear", [product, token_scale], axis=0)
        product = graph.apply("Mul", [product, graph.constant(f"{name}.weight_scale", quantized.scale)])
        return graph.apply("Add", [product, graph.constant(f"{name}.bias", bias.astype(np.float32))])
