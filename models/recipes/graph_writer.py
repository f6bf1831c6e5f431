# Copyright 2026 The Mingjian Authors
# SPDX-License-Identifier: Apache-2.0
"""Writes an ONNX graph node by node, with names and order that depend on the calls alone (so a second run gives the same bytes)."""

from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

OPSET = 17
IR_VERSION = 8


class GraphWriter:
    """Collects nodes and constants; every method that adds a node returns the name of its output."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._nodes: list[onnx.NodeProto] = []
        self._constants: dict[str, onnx.TensorProto] = {}

    def constant(self, name: str, values: np.ndarray) -> str:
        """Adds `values` under `name`; a second constant of that name must be the same one."""
        tensor = numpy_helper.from_array(np.ascontiguousarray(values), name)
        known = self._constants.setdefault(name, tensor)
        if known.SerializeToString() != tensor.SerializeToString():
            raise ValueError(f"constant {name} is already there with other values")
        return name

    def node(self, operator: str, inputs: list[str], output: str, **attributes: object) -> str:
        """Adds one node with one output, which is named `output`."""
        self._nodes.append(helper.make_node(operator, inputs, [output], name=output, **attributes))
        return output

    def split(self, source: str, sizes: list[int], outputs: list[str], axis: int) -> list[str]:
        """Adds a Split of `source` along `axis` into parts of `sizes`."""
        parts = self.constant(outputs[0] + "/sizes", np.array(sizes, np.int64))
        self._nodes.append(helper.make_node("Split", [source, parts], outputs, name=outputs[0], axis=axis))
        return outputs

    def add(self, tensors: list[onnx.TensorProto], nodes: list[onnx.NodeProto]) -> None:
        """Adds ready-made constants and nodes."""
        self._constants.update((tensor.name, tensor) for tensor in tensors)
        self._nodes.extend(nodes)

    def model(self, inputs: dict[str, tuple], outputs: dict[str, tuple], about: dict[str, str]) -> onnx.ModelProto:
        """The checked model: float32 `inputs` and `outputs` by name and shape, `about` as its metadata."""
        graph = helper.make_graph(
            self._nodes,
            self._name,
            [helper.make_tensor_value_info(name, TensorProto.FLOAT, shape) for name, shape in inputs.items()],
            [helper.make_tensor_value_info(name, TensorProto.FLOAT, shape) for name, shape in outputs.items()],
            list(self._constants.values()),
        )
        model = helper.make_model(graph, producer_name="mingjian-models", opset_imports=[helper.make_opsetid("", OPSET)])
        model.ir_version = IR_VERSION
        helper.set_model_props(model, about)
        onnx.checker.check_model(model, full_check=True)
        return model


def write(model: onnx.ModelProto, file: Path) -> None:
    """Writes `model` with a fixed byte order of its fields."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(model.SerializeToString(deterministic=True))
