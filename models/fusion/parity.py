# Copyright 2026 The Mingjian Authors
# SPDX-License-Identifier: Apache-2.0
"""Prints what the shipped graph answers to made-up tokens; `FusionParityTest` of inference-service wants the same in Java."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np

from model import INPUTS
from shipped import session

TOKENS = {"image": 10, "objects": 2, "text": 5, "english": 3, "ocr": 4, "knowledge": 1}


def wave(count: int, size: int, seed: int) -> np.ndarray:
    """float32[1,count,size]: sine of a number that grows by 0.37 per component, a quarter of its height."""
    return np.array([math.sin(0.37 * i + seed) / 4 for i in range(count * size)], np.float32).reshape(1, count, size)


def main() -> None:
    """Scores and gates of three hypotheses."""
    given: dict[str, np.ndarray] = {}
    for seed, (name, width) in enumerate(INPUTS.items()):
        given[name] = wave(TOKENS[name], width, seed)
        given[f"{name}_mask"] = np.ones((1, TOKENS[name]), np.float32)
    given["hypotheses"] = wave(3, 512, 9)
    scores, gates = session(Path(__file__).resolve().parents[1] / "bundle" / "fusion.onnx").run(["scores", "gates"], given)
    print("scores", ", ".join(f"{v:.5f}" for v in scores.ravel()))
    print("gates", ", ".join(f"{v:.5f}" for v in gates.ravel()))


if __name__ == "__main__":
    main()
