# Copyright 2026 The Mingjian Authors
# SPDX-License-Identifier: Apache-2.0
"""nsfwjs MobileNetV2 ("mid", width 1.4) as an ONNX graph, from the TensorFlow.js graph model with its fused layers."""

import base64

import numpy as np
import onnx
from graph_writer import GraphWriter
from tfjs_layers import Kernel, Shape, scaled_pixels
from tfjs_weights import Weight

SIZE, CLASSES = 224, 5


class MobilenetGraph:
    """Follows the nodes in the order of the source, which lists each after its inputs."""

    def __init__(self, topology: dict, weights: dict[str, Weight], integers: bool) -> None:
        self._nodes = [node for node in topology["node"] if node["op"] != "Const"]
        self._weights = weights
        self._integers = integers
        self._writer = GraphWriter("nsfw-mobilenet")
        self._outputs: dict[str, str] = {}
        self._sizes: dict[str, int] = {}

    def convert(self, about: dict[str, str]) -> onnx.ModelProto:
        """`pixels` [B,224,224,3] RGB 0..255 to `scores` [B,5]."""
        for node in self._nodes:
            write = getattr(self, "_" + node["op"].lower().removeprefix("_"))
            self._outputs[node["name"]] = write(_short(node["name"]), node)
        self._writer.node("Identity", [self._outputs[self._nodes[-1]["name"]]], "scores")
        pixels = {"pixels": ("batch", SIZE, SIZE, 3)}
        return self._writer.model(pixels, {"scores": ("batch", CLASSES)}, about)

    def _placeholder(self, name: str, node: dict) -> str:
        self._sizes[node["name"]] = SIZE
        return scaled_pixels(self._writer)

    def _mul(self, name: str, node: dict) -> str:
        factor, source = node["input"]
        return self._arithmetic("Mul", name, node, (source, factor))

    def _sub(self, name: str, node: dict) -> str:
        return self._arithmetic("Sub", name, node, tuple(node["input"]))

    def _arithmetic(self, operator: str, name: str, node: dict, inputs: tuple[str, str]) -> str:
        """A map and a constant."""
        source, constant = inputs
        self._sizes[node["name"]] = self._sizes[source]
        value = self._writer.constant(name + "/value", self._weights[constant].values)
        return self._writer.node(operator, [self._outputs[source], value], name)

    def _fusedconv2d(self, name: str, node: dict) -> str:
        weight = self._weights[node["input"][1]]
        return self._convolution(name, node, Kernel(weight, (3, 2, 0, 1), np.ones(weight.values.shape[3])), 1)

    def _fuseddepthwiseconv2dnative(self, name: str, node: dict) -> str:
        """One filter per channel: [rows, columns, channels, 1] becomes [channels, 1, rows, columns]."""
        weight = self._weights[node["input"][1]]
        channels = weight.values.shape[2]
        return self._convolution(name, node, Kernel(weight, (2, 3, 0, 1), np.ones(channels)), channels)

    def _convolution(self, name: str, node: dict, kernel: Kernel, groups: int) -> str:
        source, _, bias = node["input"]
        rows, columns = kernel.weight.values.shape[:2]
        stride = int(node["attr"]["strides"]["list"]["i"][1])
        shape = Shape.of((rows, columns), stride, self._sizes[source], _text(node["attr"]["padding"]) == "SAME")
        self._sizes[node["name"]] = shape.size(self._sizes[source])
        inputs = [
            self._outputs[source],
            kernel.write(self._writer, name + "/weight", self._integers),
            self._writer.constant(name + "/bias", self._weights[bias].values),
        ]
        output = self._writer.node("Conv", inputs, name, group=groups, **shape.attributes())
        return self._clipped(output) if _fused(node)[1:] == ["Relu6"] else output

    def _clipped(self, flow: str) -> str:
        bounds = [("zero", 0), ("six", 6)]
        limits = [self._writer.constant(name, np.array(value, np.float32)) for name, value in bounds]
        return self._writer.node("Clip", [flow, *limits], flow + "/relu6")

    def _addv2(self, name: str, node: dict) -> str:
        self._sizes[node["name"]] = self._sizes[node["input"][0]]
        return self._writer.node("Add", [self._outputs[source] for source in node["input"]], name)

    def _avgpool(self, name: str, node: dict) -> str:
        return self._writer.node("GlobalAveragePool", [self._outputs[node["input"][0]]], name)

    def _squeeze(self, name: str, node: dict) -> str:
        return self._writer.node("Flatten", [self._outputs[node["input"][0]]], name, axis=1)

    def _fusedmatmul(self, name: str, node: dict) -> str:
        source, weight, bias = node["input"]
        kernel = Kernel(self._weights[weight], (1, 0), np.ones(CLASSES))
        inputs = [
            self._outputs[source],
            kernel.write(self._writer, name + "/weight", self._integers),
            self._writer.constant(name + "/bias", self._weights[bias].values),
        ]
        return self._writer.node("Gemm", inputs, name, transB=1)

    def _softmax(self, name: str, node: dict) -> str:
        return self._writer.node("Softmax", [self._outputs[node["input"][0]]], name, axis=1)

    def _identity(self, name: str, node: dict) -> str:
        return self._outputs[node["input"][0]]


def _short(name: str) -> str:
    return name.split("/MobilenetV2/")[-1].split("StatefulPartitionedCall/")[-1]


def _text(attribute: dict) -> str:
    return base64.b64decode(attribute["s"]).decode()


def _fused(node: dict) -> list[str]:
    return [base64.b64decode(name).decode() for name in node["attr"]["fused_ops"]["list"]["s"]]
