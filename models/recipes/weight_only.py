# Copyright 2026 The Mingjian Authors
# SPDX-License-Identifier: Apache-2.0
"""Weight-only INT8: weights are kept as 8-bit integers and one scale per output channel, arithmetic stays float32.

Where 8 bits lose too much, a weight is kept as float16 instead.

The kernels are the float32 ones, so a result does not depend on the batch it was computed in. A weight is restored by
Cast, Sub and Mul rather than by DequantizeLinear: ONNX Runtime folds these into a constant when it loads the model, but
keeps a DequantizeLinear for each run (measured: three times slower) unless `session.disable_quant_qdq` is set.
"""

import numpy as np
import onnx
from graph_writer import IR_VERSION
from onnx import TensorProto, helper, numpy_helper

FEWEST = 1024
"""Smaller weights stay float32: nothing to gain."""


def quantize(model: onnx.ModelProto, halved: tuple[str, ...] = ()) -> onnx.ModelProto:
    """A copy of `model` in which the constant weights of Conv and Gemm are kept as INT8, those of `halved` as float16."""
    quantized = onnx.ModelProto()
    quantized.CopyFrom(model)
    graph = quantized.graph
    known = {tensor.name: tensor for tensor in graph.initializer}
    added: list[onnx.NodeProto] = []
    for node in graph.node:
        weight = known.get(node.input[1]) if node.op_type in ("Conv", "Gemm") else None
        if weight is None or int(np.prod(weight.dims)) < FEWEST:
            continue
        tensors, restored = _smaller(node, weight, node.op_type in halved)
        graph.initializer.remove(weight)
        graph.initializer.extend(tensors)
        added.extend(restored)
    _put_first(graph, added)
    quantized.ir_version = IR_VERSION
    onnx.checker.check_model(quantized, full_check=True)
    return quantized


def _smaller(
    node: onnx.NodeProto, weight: onnx.TensorProto, half: bool
) -> tuple[list[onnx.TensorProto], list[onnx.NodeProto]]:
    values = numpy_helper.to_array(weight)
    if not half:
        axis = 0 if node.op_type == "Conv" or _transposed(node) else 1
        return restored_weight(weight.name, *_integers(values, axis))
    kept = numpy_helper.from_array(values.astype(np.float16), weight.name + "/half")
    return [kept], [helper.make_node("Cast", [kept.name], [weight.name], name=weight.name, to=TensorProto.FLOAT)]


def restored_weight(
    name: str, integers: np.ndarray, scale: np.ndarray, zero: int = 0
) -> tuple[list[onnx.TensorProto], list[onnx.NodeProto]]:
    """The constants and the nodes that give `name` = (`integers` - `zero`) * `scale`; `scale` has the rank of the weight."""
    tensors = [
        numpy_helper.from_array(np.ascontiguousarray(integers), name + "/integers"),
        numpy_helper.from_array(scale.astype(np.float32), name + "/scale"),
    ]
    flow = name + "/float"
    nodes = [helper.make_node("Cast", [name + "/integers"], [flow], name=flow, to=TensorProto.FLOAT)]
    if zero:
        tensors.append(numpy_helper.from_array(np.array(zero, np.float32), name + "/zero"))
        nodes.append(helper.make_node("Sub", [flow, name + "/zero"], [name + "/centred"], name=name + "/centred"))
        flow = name + "/centred"
    nodes.append(helper.make_node("Mul", [flow, name + "/scale"], [name], name=name))
    return tensors, nodes


def _integers(weight: np.ndarray, axis: int) -> tuple[np.ndarray, np.ndarray]:
    """INT8 values in -127..127, and the scale per channel of `axis` (1 along the other axes)."""
    others = tuple(index for index in range(weight.ndim) if index != axis)
    largest = np.abs(weight.astype(np.float64)).max(axis=others, keepdims=True)
    scale = np.where(largest > 0, largest / 127, 1.0).astype(np.float32)
    return np.clip(np.rint(weight / scale), -127, 127).astype(np.int8), scale


def _transposed(node: onnx.NodeProto) -> bool:
    return any(attribute.name == "transB" and attribute.i == 1 for attribute in node.attribute)


def _put_first(graph: onnx.GraphProto, nodes: list[onnx.NodeProto]) -> None:
    later = list(graph.node)
    del graph.node[:]
    graph.node.extend([*nodes, *later])
