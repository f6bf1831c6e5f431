# Copyright 2026 The Mingjian Authors
# SPDX-License-Identifier: Apache-2.0
"""PP-OCRv6 small with its weights in 8 bits, and the characters it reads in a file of their own.

Every constant weight of a convolution or matrix product becomes int8 with one scale per output channel (see
`weight_only`); arithmetic stays float32. The source hands each weight through an Identity; these go. The converted
detection takes a third of the source's time. Same input, same bytes.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import fetch
import numpy as np
import onnx
import weight_only
from graph_writer import IR_VERSION, OPSET
from onnx import numpy_helper, version_converter

PACKAGE = fetch.Package(
    "pypi",
    "rapidocr",
    "3.10.0",
    "rapidocr-3.10.0-py3-none-any.whl",
    "2fc34e26cd0f48514804a94f8832283039c7334076bff60768b1fed9ad068050",
)
DETECTION, RECOGNITION = "PP-OCRv6_det_small.onnx", "PP-OCRv6_rec_small.onnx"


def characters(model: onnx.ModelProto) -> bytes:
    """The list that the graph carries, one a line, without blank and space, as the platform's decoder wants it."""
    listed = next(entry.value for entry in model.metadata_props if entry.key == "character")
    return (listed + "\n").encode("utf-8")


def quantized(source: onnx.ModelProto) -> onnx.ModelProto:
    """The graph at opset 17 with 8-bit weights."""
    model = version_converter.convert_version(source, OPSET)
    del model.metadata_props[:]
    nodes, constants = _without_constants(model.graph)
    restored: list[onnx.NodeProto] = []
    for node in nodes:
        weight = constants.get(node.input[1]) if node.op_type in ("Conv", "MatMul") else None
        if weight is None or len(weight.dims) < 2 or int(np.prod(weight.dims)) < weight_only.FEWEST:
            continue
        values = numpy_helper.to_array(weight)
        integers = _integers(values, 0 if node.op_type == "Conv" else values.ndim - 1)
        tensors, steps = weight_only.restored_weight(node.input[1], *integers)
        del constants[node.input[1]]
        constants.update((tensor.name, tensor) for tensor in tensors)
        restored.extend(steps)
    _replace(model.graph, [*restored, *nodes], constants)
    model.ir_version = IR_VERSION
    onnx.checker.check_model(model, full_check=True)
    return model


def _integers(weights: np.ndarray, axis: int) -> tuple[np.ndarray, np.ndarray]:
    """Values in -127..127 and the scale per channel of `axis`."""
    others = tuple(i for i in range(weights.ndim) if i != axis)
    scale = np.maximum(np.abs(weights).max(axis=others, keepdims=True) / 127, 1e-12).astype(np.float32)
    return np.clip(np.rint(weights / scale), -127, 127).astype(np.int8), scale


def _without_constants(graph: onnx.GraphProto) -> tuple[list[onnx.NodeProto], dict[str, onnx.TensorProto]]:
    """Nodes that compute, and all constants by name; Identity of a constant is that constant."""
    constants = {tensor.name: tensor for tensor in graph.initializer}
    nodes, other_name = [], {}
    for node in graph.node:
        if node.op_type == "Constant" and node.attribute[0].name == "value":
            tensor = node.attribute[0].t
            tensor.name = node.output[0]
            constants[tensor.name] = tensor
        elif node.op_type == "Identity" and other_name.get(node.input[0], node.input[0]) in constants:
            other_name[node.output[0]] = other_name.get(node.input[0], node.input[0])
        else:
            nodes.append(node)
    for node in nodes:
        for at, name in enumerate(node.input):
            node.input[at] = other_name.get(name, name)
    return nodes, constants


def _replace(graph: onnx.GraphProto, nodes: list[onnx.NodeProto], constants: dict[str, onnx.TensorProto]) -> None:
    used = {name for node in nodes for name in node.input}
    del graph.node[:]
    graph.node.extend(nodes)
    del graph.initializer[:]
    graph.initializer.extend(tensor for name, tensor in constants.items() if name in used)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, required=True, help="scratch folder; the wheel is fetched into it")
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    source = fetch.unpacked(PACKAGE, arguments.work) / "rapidocr" / "models"
    detection, recognition = (onnx.load(source / name) for name in (DETECTION, RECOGNITION))
    arguments.out.mkdir(parents=True, exist_ok=True)
    made = {
        "pp-ocr-characters.txt": characters(recognition),
        "pp-ocr-det.onnx": quantized(detection).SerializeToString(deterministic=True),
        "pp-ocr-rec.onnx": quantized(recognition).SerializeToString(deterministic=True),
    }
    for name, content in made.items():
        (arguments.out / name).write_bytes(content)
        print(f"{name}: {len(content)} bytes, SHA-256 {fetch.sha256(arguments.out / name)}")


if __name__ == "__main__":
    main()
