"""An ONNX graph being written, one operation after another."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

OPSET = 17
IR_VERSION = 8
"""The oldest file format that holds opset 17: what reads opset 17 reads the file."""


class Graph:
    """Collects operations and constants. Values are known by their names; names are made from the current scope."""

    def __init__(self) -> None:
        self._nodes: list[onnx.NodeProto] = []
        self._constants: dict[str, onnx.TensorProto] = {}
        self._made: dict[str, int] = {}
        self.scope = ""

    def constant(self, name: str, value: np.ndarray) -> str:
        """Stores an array under a name, once."""
        if name not in self._constants:
            self._constants[name] = numpy_helper.from_array(np.asarray(value, order="C"), name)
        return name

    def apply(self, operation: str, inputs: Sequence[str], *, name: str | None = None, **attributes: Any) -> str:
        """Adds an operation with one output; returns the output's name."""
        output = name or self._name(operation)
        self._nodes.append(helper.make_node(operation, list(inputs), [output], name=output, **attributes))
        return output

    def _name(self, operation: str) -> str:
        stem = f"{self.scope}/{operation}" if self.scope else operation
        number = self._made.get(stem, 0)
        self._made[stem] = number + 1
        return f"{stem}_{number}" if number else stem

    def model(self, labels: int, description: str) -> onnx.ModelProto:
        """The finished file: int64 `input_ids`, `attention_mask` [batch, tokens] in, float `logits` [batch, labels] out."""
        inputs = [
            helper.make_tensor_value_info(name, TensorProto.INT64, ["batch", "tokens"])
            for name in ("input_ids", "attention_mask")
        ]
        output = helper.make_tensor_value_info("logits", TensorProto.FLOAT, ["batch", labels])
        graph = helper.make_graph(self._nodes, "emotion", inputs, [output], list(self._constants.values()))
        model = helper.make_model(
            graph,
            producer_name="emotion-training",
            opset_imports=[helper.make_opsetid("", OPSET)],
            doc_string=description,
        )
        model.ir_version = IR_VERSION
        onnx.checker.check_model(model)
        return model
