# Copyright 2026 The Mingjian Authors
# SPDX-License-Identifier: Apache-2.0
"""Reads the weights of a TensorFlow.js model: one byte string, cut up by the manifest in its `model.json`.

Source of the format: @tensorflow/tfjs-core `io/io_utils.ts` (`decodeWeights`).
"""

from dataclasses import dataclass

import numpy as np

STORED = {"float32": "<f4", "int32": "<i4", "bool": "u1", "float16": "<f2", "uint8": "u1", "uint16": "<u2"}


@dataclass(frozen=True)
class Weight:
    """A weight as the model reckons with it (`values`, float32 or int32) and, where it is quantized, as it is kept.

    `values` = `stored` * `scale` + `minimum` where `stored` is of an integer type.
    """

    values: np.ndarray
    stored: np.ndarray
    scale: float
    minimum: float

    @property
    def quantized(self) -> bool:
        """Whether the source keeps it as 8-bit integers."""
        return self.stored.dtype == np.uint8


def weights(manifest: list[dict], content: bytes) -> dict[str, Weight]:
    """The weights of `manifest` (the `weightsManifest` of a model) by name; `content` must be used up exactly."""
    found: dict[str, Weight] = {}
    offset = 0
    for entry in (weight for group in manifest for weight in group["weights"]):
        quantization = entry.get("quantization", {})
        stored_type = np.dtype(STORED[quantization.get("dtype", entry["dtype"])])
        count = int(np.prod(entry["shape"], dtype=np.int64))
        stored = np.frombuffer(content, stored_type, count, offset).reshape(entry["shape"])
        offset += count * stored_type.itemsize
        scale, minimum = quantization.get("scale", 1.0), quantization.get("min", 0.0)
        found[entry["name"]] = Weight(_values(entry["dtype"], stored, scale, minimum), stored, scale, minimum)
    if offset != len(content):
        raise ValueError(f"weights of {len(content)} bytes, the manifest says {offset}")
    return found


def _values(wanted: str, stored: np.ndarray, scale: float, minimum: float) -> np.ndarray:
    """`stored` as float32 or int32; reckoned in float64 and rounded once, as TensorFlow.js does."""
    if wanted != "float32":
        return stored.astype(np.int32)
    if stored.dtype.kind == "f":
        return stored.astype(np.float32)
    return (stored.astype(np.float64) * scale + minimum).astype(np.float32)
