# Copyright 2026 The Mingjian Authors
# SPDX-License-Identifier: Apache-2.0
"""nsfwjs InceptionV3 as an ONNX graph, from the TensorFlow.js layers model: batch normalisation joins its convolution."""

import numpy as np
import onnx
from graph_writer import GraphWriter
from tfjs_layers import Kernel, Shape, scaled_pixels
from tfjs_weights import Weight

SIZE, CLASSES = 299, 5
HELD = "held"
"""A convolution that waits for its batch normalisation."""


class InceptionGraph:
    """Follows the layers in the order of the source, which lists each after its inputs."""

    def __init__(self, topology: dict, weights: dict[str, Weight], integers: bool) -> None:
        self._layers = topology["model_config"]["config"]["layers"]
        self._weights = weights
        self._integers = integers
        self._writer = GraphWriter("nsfw-inception")
        self._outputs: dict[str, str] = {}
        self._sizes: dict[str, int] = {}
        self._held: dict[str, dict] = {}

    def convert(self, about: dict[str, str]) -> onnx.ModelProto:
        """`pixels` [B,299,299,3] RGB 0..255 to `scores` [B,5]."""
        for layer in self._layers:
            sources = [source[0] for node in layer["inbound_nodes"] for source in node]
            write = getattr(self, "_" + layer["class_name"].lower())
            self._outputs[layer["name"]] = write(layer["name"], layer["config"], sources)
        self._writer.node("Identity", [self._outputs[self._layers[-1]["name"]]], "scores")
        pixels = {"pixels": ("batch", SIZE, SIZE, 3)}
        return self._writer.model(pixels, {"scores": ("batch", CLASSES)}, about)

    def _inputlayer(self, name: str, config: dict, sources: list[str]) -> str:
        self._sizes[name] = SIZE
        return scaled_pixels(self._writer)

    def _conv2d(self, name: str, config: dict, sources: list[str]) -> str:
        """Held back: `_batchnormalization` writes it."""
        if config["use_bias"] or config["activation"] != "linear":
            raise ValueError(f"{name} has a bias or an activation, wanted neither before a batch normalisation")
        size = self._sizes[sources[0]]
        shape = Shape.of(tuple(config["kernel_size"]), config["strides"][0], size, config["padding"] == "same")
        self._held[name] = {"source": self._outputs[sources[0]], "shape": shape}
        self._sizes[name] = shape.size(size)
        return HELD

    def _batchnormalization(self, name: str, config: dict, sources: list[str]) -> str:
        convolution = sources[0]
        held = self._held.pop(convolution)
        variance = self._weights[name + "/moving_variance"].values.astype(np.float64)
        factor = 1 / np.sqrt(variance + config["epsilon"])
        bias = self._weights[name + "/beta"].values - self._weights[name + "/moving_mean"].values * factor
        kernel = Kernel(self._weights[convolution + "/kernel"], (3, 2, 0, 1), factor)
        inputs = [
            held["source"],
            kernel.write(self._writer, convolution + "/weight", self._integers),
            self._writer.constant(convolution + "/bias", bias.astype(np.float32)),
        ]
        self._sizes[name] = self._sizes[convolution]
        return self._writer.node("Conv", inputs, convolution, **held["shape"].attributes())

    def _activation(self, name: str, config: dict, sources: list[str]) -> str:
        self._sizes[name] = self._sizes[sources[0]]
        return self._activated(name, config["activation"], self._outputs[sources[0]])

    def _maxpooling2d(self, name: str, config: dict, sources: list[str]) -> str:
        return self._pool("MaxPool", name, config, sources[0])

    def _averagepooling2d(self, name: str, config: dict, sources: list[str]) -> str:
        """TensorFlow's average leaves the padding out, as ONNX does by default."""
        return self._pool("AveragePool", name, config, sources[0])

    def _pool(self, operator: str, name: str, config: dict, source: str) -> str:
        size = self._sizes[source]
        shape = Shape.of(tuple(config["pool_size"]), config["strides"][0], size, config["padding"] == "same")
        self._sizes[name] = shape.size(size)
        return self._writer.node(operator, [self._outputs[source]], name, **shape.attributes())

    def _concatenate(self, name: str, config: dict, sources: list[str]) -> str:
        self._sizes[name] = self._sizes[sources[0]]
        return self._writer.node("Concat", [self._outputs[source] for source in sources], name, axis=1)

    def _flatten(self, name: str, config: dict, sources: list[str]) -> str:
        """Of a map of one row and one column, so that channels last and planes first are the same."""
        if self._sizes[sources[0]] != 1:
            raise ValueError(f"{name} flattens {self._sizes[sources[0]]} rows, wanted 1")
        return self._writer.node("Flatten", [self._outputs[sources[0]]], name, axis=1)

    def _dropout(self, name: str, config: dict, sources: list[str]) -> str:
        return self._outputs[sources[0]]

    def _dense(self, name: str, config: dict, sources: list[str]) -> str:
        weight, bias = self._weights[name + "/kernel"], self._weights[name + "/bias"]
        kernel = Kernel(weight, (1, 0), np.ones(weight.values.shape[1]))
        inputs = [
            self._outputs[sources[0]],
            kernel.write(self._writer, name + "/weight", self._integers),
            self._writer.constant(name + "/bias", bias.values),
        ]
        return self._activated(name, config["activation"], self._writer.node("Gemm", inputs, name, transB=1))

    def _activated(self, name: str, activation: str, flow: str) -> str:
        if activation == "softmax":
            return self._writer.node("Softmax", [flow], name + "/softmax", axis=1)
        if activation != "relu":
            raise ValueError(f"{name} has the activation {activation}, wanted relu or softmax")
        return self._writer.node("Relu", [flow], name + "/relu")
