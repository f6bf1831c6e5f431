# Copyright 2026 The Mingjian Authors
# SPDX-License-Identifier: Apache-2.0
"""Writes text-zh.onnx and fusion.onnx from the trained weights, weights kept as INT8. Command: see README.md.

A constant matrix becomes INT8 with one float32 scale per output column, symmetric about zero; Cast and Mul give it back,
which ONNX Runtime folds once when it loads the graph (it would repeat DequantizeLinear in every run). The arithmetic stays
float32.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import helper, numpy_helper
from torch import Tensor, nn

import bert
from model import INPUTS, SHIPPED, Fusion

OPSET = 17
SMALLEST = 4096  # matrices with fewer elements stay float32
OUTPUTS = ("scores", "gates", "modality_scores", "experts", "embedding")


class Named(nn.Module):
    """The fusion model with its inputs one by one, as a graph has them."""

    def __init__(self, model: Fusion) -> None:
        super().__init__()
        self.model = model

    def forward(self, *given: Tensor) -> tuple[Tensor, ...]:
        out = self.model(dict(zip(input_names(), given, strict=True)))
        return tuple(out[name] for name in OUTPUTS)


def input_names() -> list[str]:
    """Inputs of the fusion graph in order."""
    return [n for name in INPUTS for n in (name, f"{name}_mask")] + ["hypotheses"]


def fusion(model: Fusion, path: Path) -> None:
    """Exports the fusion model in float32 with every dimension but the last dynamic."""
    if model.classes is not None:
        model.classes.fold()
    given, axes = [], {}
    for number, (name, width) in enumerate(INPUTS.items()):
        given += [torch.randn(2, 10 * (number + 1), width), torch.ones(2, 10 * (number + 1))]
        axes[name] = axes[f"{name}_mask"] = {0: "cases", 1: f"{name}_tokens"}
    given.append(torch.randn(2, 3, 512))
    axes |= {"hypotheses": {0: "cases", 1: "hypotheses"}, "embedding": {0: "cases"}}
    axes |= {name: {0: "cases", 1: "hypotheses"} for name in OUTPUTS[:-1]}
    torch.onnx.export(
        Named(model.eval()).eval(), tuple(given), str(path), input_names=input_names(), output_names=list(OUTPUTS),
        dynamic_axes=axes, opset_version=OPSET, dynamo=False,
    )  # fmt: skip
    keep_inputs(path)


def keep_inputs(path: Path) -> None:
    """Declares inputs that the shipped parts do not read and the exporter left out: the interface stays as it is."""
    graph = onnx.load(path)
    there = {i.name for i in graph.graph.input}
    for name, width in INPUTS.items():
        for missing, shape in ((name, ["cases", f"{name}_tokens", width]), (f"{name}_mask", ["cases", f"{name}_tokens"])):
            if missing not in there:
                graph.graph.input.append(helper.make_tensor_value_info(missing, onnx.TensorProto.FLOAT, shape))
    onnx.save(graph, path)


def encoder(model: bert.Bert, path: Path) -> None:
    """Exports the text encoder in float32."""
    names = ["input_ids", "attention_mask", "token_type_ids"]
    given = (torch.ones(2, 7, dtype=torch.int64), torch.ones(2, 7, dtype=torch.int64), torch.zeros(2, 7, dtype=torch.int64))
    axes = {name: {0: "texts", 1: "tokens"} for name in [*names, "last_hidden_state"]}
    torch.onnx.export(
        model.eval(), given, str(path), input_names=names, output_names=["last_hidden_state"], dynamic_axes=axes,
        opset_version=OPSET, dynamo=False,
    )  # fmt: skip


def shrink(source: Path, target: Path) -> None:
    """Keeps every large constant matrix as INT8 with a scale per column (per row for embedding tables)."""
    model = onnx.load(source)
    rows = {n.input[0] for n in model.graph.node if n.op_type == "Gather"}
    transposed = {n.input[1] for n in model.graph.node if n.op_type == "Gemm" and _is_transposed(n)}
    kept, nodes = [], []
    for tensor in model.graph.initializer:
        values = numpy_helper.to_array(tensor)
        if values.dtype != np.float32 or values.ndim != 2 or values.size < SMALLEST:
            kept.append(tensor)
            continue
        axis = 0 if tensor.name in rows or tensor.name in transposed else 1
        scale = np.maximum(np.abs(values).max(axis=1 - axis), 1e-12) / 127
        whole = np.round(values / (scale[:, None] if axis == 0 else scale[None])).clip(-127, 127).astype(np.int8)
        kept.append(numpy_helper.from_array(whole, tensor.name + "_int8"))
        scale = (scale[:, None] if axis == 0 else scale[None]).astype(np.float32)
        kept.append(numpy_helper.from_array(scale, tensor.name + "_scale"))
        cast = tensor.name + "_float"
        nodes.append(helper.make_node("Cast", [tensor.name + "_int8"], [cast], to=onnx.TensorProto.FLOAT, name=cast))
        nodes.append(helper.make_node("Mul", [cast, tensor.name + "_scale"], [tensor.name], name=tensor.name + "_scaled"))
    del model.graph.initializer[:]
    model.graph.initializer.extend(kept)
    for node in reversed(nodes):
        model.graph.node.insert(0, node)
    onnx.checker.check_model(model)
    target.write_bytes(model.SerializeToString(deterministic=True))


def _is_transposed(node: onnx.NodeProto) -> bool:
    return any(a.name == "transB" and a.i == 1 for a in node.attribute)


def main() -> None:
    """Exports what is given."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--base", type=Path, help="bge-small-zh-v1.5.onnx, for the encoder")
    parser.add_argument("--classifier", type=Path, help="classifier.pt of train_text.py")
    parser.add_argument("--fusion", type=Path, help="weights of train_fusion.py")
    parser.add_argument("--out", type=Path, required=True, help="folder for the float32 graphs")
    parser.add_argument("--bundle", type=Path, required=True, help="folder for the INT8 graphs")
    chosen = parser.parse_args()
    chosen.out.mkdir(parents=True, exist_ok=True)
    if chosen.classifier:
        model = bert.load(chosen.base)
        kept = {k.removeprefix("encoder."): v for k, v in torch.load(chosen.classifier).items() if k.startswith("encoder.")}
        model.load_state_dict(kept)
        encoder(model, chosen.out / "text-zh.onnx")
        shrink(chosen.out / "text-zh.onnx", chosen.bundle / "text-zh.onnx")
    if chosen.fusion:
        model = Fusion(SHIPPED)
        model.load_state_dict(torch.load(chosen.fusion))
        fusion(model, chosen.out / "fusion.onnx")
        shrink(chosen.out / "fusion.onnx", chosen.bundle / "fusion.onnx")


if __name__ == "__main__":
    main()
