# Copyright 2026 The Mingjian Authors
# SPDX-License-Identifier: Apache-2.0
"""float32, INT8 weights, static QDQ INT8 and dynamic INT8 of the fusion graph, side by side."""

from __future__ import annotations

import random
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from onnxruntime.quantization import CalibrationDataReader, QuantFormat, QuantType, quantize_dynamic, quantize_static

import judge
import metrics
from corpus import Corpus
from samples import Sample
from shipped import Shipped, session
from tables import table

ASKED = ("weapon", "alcohol", "contact-solicitation")
KINDS = ("ecommerce_compliance_text", "image_safety", "composite", "ticket_triage_en", "pair")


class Cases(CalibrationDataReader):
    """Feeds cases to the static quantizer."""

    def __init__(self, corpus: Corpus, cases: list[Sample]) -> None:
        self.left: Iterator[dict] = (feed(corpus, [c]) for c in cases)

    def get_next(self) -> dict | None:
        return next(self.left, None)


def feed(corpus: Corpus, cases: list[Sample]) -> dict[str, np.ndarray]:
    """Inputs of the graph for cases together."""
    given = {name: tensor.numpy() for name, tensor in corpus.collate(cases, list(ASKED)).items()}
    return given | {"hypotheses": np.repeat(given["hypotheses"], len(cases), 0)}


def variants(float32: Path, bundle: Path, reader: Cases, folder: Path) -> dict[str, Path]:
    """The graph in four precisions."""
    static, dynamic = folder / "static.onnx", folder / "dynamic.onnx"
    quantize_static(
        float32 / "fusion.onnx", static, reader, quant_format=QuantFormat.QDQ, per_channel=True,
        activation_type=QuantType.QInt8, weight_type=QuantType.QInt8, op_types_to_quantize=["MatMul", "Gemm"],
    )  # fmt: skip
    quantize_dynamic(float32 / "fusion.onnx", dynamic, weight_type=QuantType.QInt8, per_channel=True)
    return {
        "float32": float32 / "fusion.onnx", "INT8 weights (shipped)": bundle / "fusion.onnx",
        "static INT8 (QDQ, S8S8)": static, "dynamic INT8": dynamic,
    }  # fmt: skip


def compare(corpus: Corpus, bundle: Path, float32: Path) -> str:
    """A table of size, accuracy, invariance and time."""
    generator = random.Random(2)
    chosen = [c for kind in KINDS for c in generator.sample(judge.of(corpus.cases, kind, "calibrate"), 30)]
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        for name, path in variants(float32, bundle, Cases(corpus, chosen), Path(folder)).items():
            shipped = Shipped(corpus, path)
            begin = time.perf_counter()
            shipped(chosen, list(ASKED))
            spent = (time.perf_counter() - begin) / len(chosen) * 1000
            text = judge.text_task(corpus, shipped, judge.TASKS[0], peers=False)["fusion"]
            seen = judge.pictures(corpus, shipped, peers=False)["fusion"]
            device = judge.devices(corpus, shipped, peers=False)["fusion"]
            size = f"{path.stat().st_size / 1e6:.1f}"
            rows.append([name, size, *(metrics.show(f) for f in (text, seen, device)), invariance(corpus, path, chosen[:40]), f"{spent:.1f}"])
    head = ["fusion", "MB", "compliance text", "image safety, macro-F1", "ticket device", "in a batch of 8 as alone", "ms per case"]
    return "\n" + table(head, rows)


def invariance(corpus: Corpus, path: Path, cases: list[Sample]) -> str:
    """How many cases have the same bits alone, and how many the same scores to 1e-4, as in a padded batch of 8."""
    run, same, near = session(path), 0, 0
    for at in range(0, len(cases), 8):
        batch = cases[at : at + 8]
        together = run.run(["scores"], feed(corpus, batch))[0]
        alone = [run.run(["scores"], feed(corpus, [c]))[0][0] for c in batch]
        same += sum(np.array_equal(a, t) for a, t in zip(alone, together, strict=True))
        near += sum(np.abs(a - t).max() < 1e-4 for a, t in zip(alone, together, strict=True))
    return f"{same} bit-equal, {near} to 1e-4, of {len(cases)}"
