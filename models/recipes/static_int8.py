# Copyright 2026 The Mingjian Authors
# SPDX-License-Identifier: Apache-2.0
"""Static INT8 (QDQ, signed activations and weights, per channel), calibrated on real pictures: measured, not shipped."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
from onnxruntime.quantization import CalibrationDataReader, CalibrationMethod, QuantFormat, QuantType, quantize_static


class Pictures(CalibrationDataReader):
    """Hands out `pixels` [pictures,...] one by one."""

    def __init__(self, pixels: np.ndarray) -> None:
        self._rows: Iterator[np.ndarray] = iter(pixels)

    def get_next(self) -> dict[str, np.ndarray] | None:
        """The next picture as a batch of one, or None at the end."""
        row = next(self._rows, None)
        return None if row is None else {"pixels": row[None]}


def quantize(exact: Path, target: Path, pixels: np.ndarray) -> None:
    """Writes `exact` with the convolutions and the classifier quantized to `target`."""
    quantize_static(
        str(exact),
        str(target),
        Pictures(pixels),
        quant_format=QuantFormat.QDQ,
        activation_type=QuantType.QInt8,
        weight_type=QuantType.QInt8,
        per_channel=True,
        calibrate_method=CalibrationMethod.MinMax,
        op_types_to_quantize=["Conv", "Gemm", "Add", "Clip", "GlobalAveragePool"],
    )
