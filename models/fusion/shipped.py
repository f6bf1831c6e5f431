# Copyright 2026 The Mingjian Authors
# SPDX-License-Identifier: Apache-2.0
"""The shipped graphs as the platform runs them: ONNX Runtime, one thread, one case at a time."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnxruntime

from corpus import Corpus
from export import OUTPUTS
from samples import Sample


def session(path: Path) -> onnxruntime.InferenceSession:
    """A session with one thread on the CPU."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


class Shipped:
    """The fusion graph over a corpus; answers are kept, so that a case is judged once per question."""

    def __init__(self, corpus: Corpus, graph: Path) -> None:
        self.corpus, self.session = corpus, session(graph)
        self.inputs = {i.name for i in self.session.get_inputs()}

    def __call__(self, cases: list[Sample], hypotheses: list[str], drop: tuple[str, ...] = ()) -> dict[str, np.ndarray]:
        """`scores` float[N,H], `gates` float[N,H,4], `experts` float[N,H,X]."""
        found: dict[str, list[np.ndarray]] = {name: [] for name in OUTPUTS}
        for case in cases:
            given = {k: v.numpy() for k, v in self.corpus.collate([case], hypotheses, drop).items() if k in self.inputs}
            for name, value in zip(OUTPUTS, self.session.run(list(OUTPUTS), given), strict=True):
                found[name].append(value[0])
        return {name: np.stack(values) for name, values in found.items()} if cases else {}
