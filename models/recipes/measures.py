# Copyright 2026 The Mingjian Authors
# SPDX-License-Identifier: Apache-2.0
"""Measures ONNX models on real pictures: on one CPU thread, without a look at any label."""

import statistics
import time
from pathlib import Path

import numpy as np
import onnxruntime

ROUNDS = 9
BATCHES = (2, 3, 8)


def session(file: Path) -> onnxruntime.InferenceSession:
    """A session with the platform's settings: CPU, one thread, no spinning."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(str(file), options, providers=["CPUExecutionProvider"])


def outputs(model: onnxruntime.InferenceSession, pixels: np.ndarray) -> dict[str, np.ndarray]:
    """All outputs of `model` by name, one picture at a time: `pixels` is [pictures, ...]."""
    names = [output.name for output in model.get_outputs()]
    rows = [model.run(names, {"pixels": pixels[index : index + 1]}) for index in range(len(pixels))]
    return {name: np.concatenate([row[place] for row in rows]) for place, name in enumerate(names)}


def differences(one: dict[str, np.ndarray], other: dict[str, np.ndarray]) -> dict[str, float]:
    """The largest absolute difference per output that both have."""
    return {name: float(np.abs(one[name] - other[name]).max()) for name in one if name in other}


def agreement(one: np.ndarray, other: np.ndarray) -> float:
    """The part of the rows of [rows,classes] in which both name the same best class."""
    return float((one.argmax(axis=1) == other.argmax(axis=1)).mean())


def batch_invariant(model: onnxruntime.InferenceSession, pixels: np.ndarray) -> int:
    """How many of `pixels` have, in every batch of BATCHES, bit for bit the outputs they have alone."""
    alone = outputs(model, pixels)
    same = np.ones(len(pixels), bool)
    for size in BATCHES:
        for begin in range(0, len(pixels), size):
            part = slice(begin, begin + size)
            found = model.run(list(alone), {"pixels": pixels[part]})
            for values, expected in zip(found, alone.values(), strict=True):
                equal = values.view(np.uint32) == expected[part].view(np.uint32)
                same[part] &= equal.reshape(len(equal), -1).all(axis=1)
    return int(same.sum())


def cpu_time_ratio(one: Path, other: Path, pixel: np.ndarray) -> tuple[float, float]:
    """CPU milliseconds of `one` for `pixel` [1,...], and the median over rounds of `other`'s CPU time to `one`'s.

    Both run in every round, in turns; the first of `one` is run twice, and its ratio to itself must be near 1.
    """
    contenders = [session(one), session(one), session(other)]
    for contender in contenders:
        contender.run(None, {"pixels": pixel})
    times = [[_cpu_seconds(contender, pixel) for contender in contenders] for _ in range(ROUNDS)]
    same = statistics.median(again / first for first, again, _ in times)
    print(f"the same model against itself: {same:.2f}")
    return 1000 * min(first for first, _, _ in times), statistics.median(last / first for first, _, last in times)


def _cpu_seconds(model: onnxruntime.InferenceSession, pixel: np.ndarray) -> float:
    begin = time.process_time()
    model.run(None, {"pixels": pixel})
    return time.process_time() - begin
