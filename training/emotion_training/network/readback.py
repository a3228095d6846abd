"""A published int8 file read back into weights, so that training can go on from it where no others are kept."""

from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from ..problem import Problem


def read_quantized(path: Path) -> dict[str, torch.Tensor]:
    """
    Float32 weights of a token-wise int8 DistilBERT by their names in PyTorch: whole numbers times their scales. They are found by
    the graph's shape, not by the constants' names: the bias that is added to a product names its layer.
    """
    try:
        graph = onnx.load(str(path)).graph
    except Exception as error:  # Neither protobuf nor onnx has one class for a damaged file.
        raise Problem(f"{path}: the ONNX file can't be read ({type(error).__name__}).") from error
    if not any(node.op_type == "MatMulInteger" for node in graph.node):
        raise Problem(f"{path}: this is no token-wise int8 DistilBERT; its weights can't be read back.")
    constants = {each.name: numpy_helper.to_array(each) for each in graph.initializer}
    readers: dict[str, list[onnx.NodeProto]] = {}
    for node in graph.node:
        for name in node.input:
            readers.setdefault(name, []).append(node)
    weights = {_plain(name): value for name, value in constants.items() if _is_plain(name, value)}
    for node in graph.node:
        if node.op_type == "MatMulInteger":
            scale, bias = _scale_and_bias(node, readers, constants, path)
            name = f"{_plain(bias).removesuffix('.bias')}.weight"
            weights[name] = (constants[node.input[1]].astype(np.float32) * scale).T
        elif node.op_type == "Gather" and node.input[0] in constants and constants[node.input[0]].dtype == np.int8:
            name, scale = _table(node, graph, constants, path)
            weights[name] = constants[node.input[0]].astype(np.float32) * scale
    return {name: torch.from_numpy(np.array(value, dtype=np.float32, order="C")) for name, value in weights.items()}


def _is_plain(name: str, value: np.ndarray) -> bool:
    return value.dtype == np.float32 and _plain(name).startswith(("distilbert.", "pre_classifier.", "classifier.")) and (
        name.endswith(".bias") or name.endswith(".weight")
    )


def _plain(name: str) -> str:
    return name.removeprefix("m.")


def _scale_and_bias(
    product: onnx.NodeProto, readers: dict[str, list[onnx.NodeProto]], constants: dict[str, np.ndarray], path: Path
) -> tuple[np.ndarray, str]:
    """Down from a product of whole numbers: the constant it is multiplied by, a number for each output, and the bias's name."""
    columns = constants[product.input[1]].shape[1] if product.input[1] in constants else 0
    node, scale = product, None
    for _ in range(6):
        following = readers.get(node.output[0], [])
        if len(following) != 1:
            break
        node = following[0]
        constant = next((name for name in node.input if name in constants and constants[name].shape == (columns,)), None)
        if node.op_type == "Mul" and constant is not None:
            scale = constants[constant]
        if node.op_type == "Add" and constant is not None and constant.endswith(".bias") and scale is not None:
            return scale, constant
    raise Problem(f"{path}: the layer at {product.name or product.output[0]} has no scale or no bias; the file can't be read back.")


def _table(node: onnx.NodeProto, graph: onnx.GraphProto, constants: dict[str, np.ndarray], path: Path) -> tuple[str, np.ndarray]:
    """The name of a table of embeddings and its rows' scales, looked up by the same indices."""
    name = node.input[0]
    rows = constants[name].shape[0]
    for other in graph.node:
        if other.op_type == "Gather" and other.input[1] == node.input[1] and other.input[0] in constants:
            scale = constants[other.input[0]]
            if scale.shape == (rows, 1) and scale.dtype == np.float32:
                return f"{_plain(name).rsplit('.weight', 1)[0]}.weight", scale
    raise Problem(f"{path}: the table {name} has no scales; the file can't be read back.")
