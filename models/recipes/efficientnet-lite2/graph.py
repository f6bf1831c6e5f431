# Copyright 2026 The Mingjian Authors
# SPDX-License-Identifier: Apache-2.0
"""EfficientNet-Lite2 as an ONNX graph: batch normalisation folded into the convolutions, paddings into their attributes.

Source of the layers: package efficientnet-lite-pytorch 0.1.0 (`model.py`, `EfficientNet.forward`).
"""

import numpy as np
import onnx
import torch
from graph_writer import GraphWriter
from torch import nn

SIZE = 260
MEAN, DEVIATION = 127.0, 128.0
"""Of the original TensorFlow training (`MEAN_RGB`, `STDDEV_RGB`); the package does not say: measured, see the card."""


def convert(network: nn.Module, about: dict[str, str]) -> onnx.ModelProto:
    """`pixels` [B,3,260,260] RGB 0..255 to `scores` [B,1000], `pooled` [B,1280] and `grid` [B,9,1280]."""
    writer = GraphWriter("efficientnet-lite2")
    flow = _normalised(writer)
    flow = _convolution(writer, flow, "stem", (network._conv_stem, network._bn0), True)
    for index, block in enumerate(network._blocks):
        flow = _block(writer, flow, f"block{index:02d}", block)
    flow = _convolution(writer, flow, "head", (network._conv_head, network._bn1), True)
    _outputs(writer, flow, network._fc)
    shapes = {"scores": ("batch", 1000), "pooled": ("batch", 1280), "grid": ("batch", 9, 1280)}
    return writer.model({"pixels": ("batch", 3, SIZE, SIZE)}, shapes, about)


def _normalised(writer: GraphWriter) -> str:
    mean = writer.constant("mean", np.array(MEAN, np.float32))
    scale = writer.constant("scale", np.array(1 / DEVIATION, np.float32))
    return writer.node("Mul", [writer.node("Sub", ["pixels", mean], "centred"), scale], "normalised")


def _block(writer: GraphWriter, flow: str, name: str, block: nn.Module) -> str:
    """An inverted bottleneck: widen, convolve each channel, narrow, and add the input where the shapes agree."""
    entered = flow
    if hasattr(block, "_expand_conv"):
        flow = _convolution(writer, flow, name + "/expand", (block._expand_conv, block._bn0), True)
    flow = _convolution(writer, flow, name + "/depthwise", (block._depthwise_conv, block._bn1), True)
    flow = _convolution(writer, flow, name + "/project", (block._project_conv, block._bn2), False)
    arguments = block._block_args
    if block.id_skip and arguments.stride == 1 and arguments.input_filters == arguments.output_filters:
        flow = writer.node("Add", [flow, entered], name + "/sum")
    return flow


def _convolution(
    writer: GraphWriter, flow: str, name: str, layers: tuple[nn.Conv2d, nn.BatchNorm2d], clipped: bool
) -> str:
    """Convolution and batch normalisation in one; `clipped` adds the ReLU6."""
    convolution, normalisation = layers
    weight, bias = _folded(convolution, normalisation)
    inputs = [flow, writer.constant(name + "/weight", weight), writer.constant(name + "/bias", bias)]
    output = writer.node(
        "Conv",
        inputs,
        name,
        kernel_shape=list(weight.shape[2:]),
        strides=list(convolution.stride),
        pads=_pads(convolution),
        group=convolution.groups,
    )
    if not clipped:
        return output
    bounds = [writer.constant("zero", np.array(0, np.float32)), writer.constant("six", np.array(6, np.float32))]
    return writer.node("Clip", [output, *bounds], name + "/relu6")


def _folded(convolution: nn.Conv2d, normalisation: nn.BatchNorm2d) -> tuple[np.ndarray, np.ndarray]:
    """Weight [out,in,kernel,kernel] and bias [out] of both layers together, computed in float64."""
    with torch.no_grad():
        scale = normalisation.weight.double() / torch.sqrt(normalisation.running_var.double() + normalisation.eps)
        weight = convolution.weight.double() * scale.view(-1, 1, 1, 1)
        bias = normalisation.bias.double() - normalisation.running_mean.double() * scale
    return weight.float().numpy(), bias.float().numpy()


def _pads(convolution: nn.Conv2d) -> list[int]:
    """[top, left, bottom, right] of the static TensorFlow `SAME` padding that the package keeps in a layer of its own."""
    padding = getattr(convolution.static_padding, "padding", (0, 0, 0, 0))
    left, right, top, bottom = padding
    return [top, left, bottom, right]


def _outputs(writer: GraphWriter, flow: str, classifier: nn.Linear) -> None:
    """The three outputs from the last feature map [B,1280,9,9]."""
    mean = writer.node("GlobalAveragePool", [flow], "mean-map")
    pooled = writer.node("Flatten", [mean], "pooled", axis=1)
    cells = writer.node("AveragePool", [flow], "cell-map", kernel_shape=[3, 3], strides=[3, 3])
    shape = writer.constant("cell-shape", np.array([0, 1280, 9], np.int64))
    writer.node("Transpose", [writer.node("Reshape", [cells, shape], "cell-columns")], "grid", perm=[0, 2, 1])
    weight = writer.constant("classifier/weight", classifier.weight.detach().numpy())
    bias = writer.constant("classifier/bias", classifier.bias.detach().numpy())
    writer.node("Softmax", [writer.node("Gemm", [pooled, weight, bias], "logits", transB=1)], "scores", axis=1)
