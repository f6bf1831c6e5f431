# Copyright 2026 The Mingjian Authors
# SPDX-License-Identifier: Apache-2.0
"""The picture classifier's last layer and the vectors of its classes' Chinese names: constants of the fusion model."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import Tensor

import stores

BUNDLE = Path(__file__).resolve().parents[1] / "bundle"


def known(shown: stores.PictureStore, models: Path, bundle: Path = BUNDLE) -> tuple[Tensor, Tensor, Tensor]:
    """Weight float[1280,1000] for tokens of unit length, bias float[1000] and names float[1000,512]."""
    weight, bias = _last_layer(bundle / "efficientnet-lite2.onnx")
    pooled = shown.kept["captions"]["pooled"].astype(np.float32)
    length = float(np.linalg.norm(pooled, axis=1).mean())
    with (bundle / "imagenet-classes.tsv").open(encoding="utf-8", newline="") as lines:
        names = [row["zh"] for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)]
    vectors = stores.sentences(names, models)
    called = np.stack([vectors[name] for name in names])
    return torch.from_numpy(weight.T * length), torch.from_numpy(bias), torch.from_numpy(called)


def _last_layer(path: Path) -> tuple[np.ndarray, np.ndarray]:
    kept = {t.name: numpy_helper.to_array(t) for t in onnx.load(path).graph.initializer if t.name.startswith("classifier/")}
    bias = next(v for v in kept.values() if v.shape == (1000,) and v.dtype == np.float32)
    whole = next(v for v in kept.values() if v.size == 1280 * 1000)
    scale = next((v for v in kept.values() if v.size == 1000 and v.ndim == 2), np.ones((1, 1), np.float32))
    weight = whole.astype(np.float32) * scale.astype(np.float32)
    return (weight if weight.shape == (1000, 1280) else weight.T).copy(), bias.copy()
