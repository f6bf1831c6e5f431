# Copyright 2026 The Mingjian Authors
# SPDX-License-Identifier: Apache-2.0
"""Writes the layers of TensorFlow.js models into an ONNX graph: what the converters of single models share.

A quantized source keeps 8-bit integers with one scale and minimum per weight. With `integers` these very integers are
kept: (integer - zero) * scale, where the scale takes up the factor per output channel that a folded batch normalisation
needs. Without it the weight is written as float32.
"""

from dataclasses import dataclass

import numpy as np
import weight_only
from graph_writer import GraphWriter
from tfjs_weights import Weight


@dataclass(frozen=True)
class Shape:
    """Of a convolution or pool: `strides` and `kernel` [rows, columns], `pads` [top, left, bottom, right]."""

    kernel: list[int]
    strides: list[int]
    pads: list[int]

    @staticmethod
    def of(kernel: tuple[int, int], stride: int, size: int, same: bool) -> "Shape":
        """TensorFlow's `SAME` (when `same`) or `VALID` padding of a square map of `size`."""
        pads = [_same(size, side, stride) if same else (0, 0) for side in kernel]
        (top, bottom), (left, right) = pads
        return Shape(list(kernel), [stride, stride], [top, left, bottom, right])

    def attributes(self) -> dict[str, list[int]]:
        """As ONNX names them."""
        return {"kernel_shape": self.kernel, "strides": self.strides, "pads": self.pads}

    def size(self, size: int) -> int:
        """Rows of the result for a square map of `size` rows."""
        return (size + self.pads[0] + self.pads[2] - self.kernel[0]) // self.strides[0] + 1


@dataclass(frozen=True)
class Kernel:
    """A weight, the `order` of its axes in ONNX (outputs first), and a factor float64[outputs] per output channel."""

    weight: Weight
    order: tuple[int, ...]
    factor: np.ndarray

    def write(self, writer: GraphWriter, name: str, integers: bool) -> str:
        """Writes it under `name`, as integers where that is wanted and the source has them."""
        factor = self.factor.reshape(-1, *[1] * (len(self.order) - 1))
        zero = self._zero()
        if integers and zero is not None and self.weight.stored.size >= weight_only.FEWEST:
            stored = self.weight.stored.transpose(self.order)
            writer.add(*weight_only.restored_weight(name, stored, factor * self.weight.scale, zero))
            return name
        values = self.weight.values.astype(np.float64).transpose(self.order) * factor
        return writer.constant(name, values.astype(np.float32))

    def _zero(self) -> int | None:
        """The integer that stands for 0, or None where the source is not quantized or has no such integer."""
        zero = round(-self.weight.minimum / self.weight.scale)
        exact = abs(zero * self.weight.scale + self.weight.minimum) < 1e-6 * self.weight.scale
        return zero if self.weight.quantized and exact and 0 <= zero <= 255 else None


def scaled_pixels(writer: GraphWriter) -> str:
    """`pixels` [B,rows,columns,3] of 0..255 as planes of 0..1."""
    planes = writer.node("Transpose", ["pixels"], "planes", perm=[0, 3, 1, 2])
    return writer.node("Div", [planes, writer.constant("full", np.array(255, np.float32))], "scaled")


def _same(size: int, kernel: int, stride: int) -> tuple[int, int]:
    """What TensorFlow pads before and after."""
    missing = max((-(-size // stride) - 1) * stride + kernel - size, 0)
    return missing // 2, missing - missing // 2
