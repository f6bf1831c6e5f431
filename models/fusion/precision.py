# Copyright 2026 The Mingjian Authors
# SPDX-License-Identifier: Apache-2.0
"""float32, INT8 weights, static QDQ INT8 and dynamic INT8 of the same graphs, side by side."""

from __future__ import annotations

import random
import tempfile
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
import onnx
from onnx import numpy_helper
from onnxruntime.quantization import CalibrationDataReader, QuantFormat, QuantType, quantize_dynamic, quantize_static

import judge
import stores
from corpus import Corpus
from shipped import Shipped, session
from texts import normalise


class Texts(CalibrationDataReader):
    """Feeds texts to the static quantizer."""

    def __init__(self, encoded: list[list[int]]) -> None:
        self.left = iter(encoded)

    def get_next(self) -> dict | None:
        ids = next(self.left, None)
        return None if ids is None else feed([ids])


def feed(batch: list[list[int]]) -> dict[str, np.ndarray]:
    """Inputs of the encoder, padded to the longest."""
    width = max(len(ids) for ids in batch)
    ids = np.array([b + [0] * (width - len(b)) for b in batch], dtype=np.int64)
    mask = np.array([[1] * len(b) + [0] * (width - len(b)) for b in batch], dtype=np.int64)
    return {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)}


def variants(float32: Path, bundle: Path, calibration: list[list[int]], folder: Path) -> dict[str, Path]:
    """The encoder in four precisions."""
    static, dynamic, exact = folder / "static.onnx", folder / "dynamic.onnx", float32 / "text-zh.onnx"
    name = "float32"
    if not exact.exists():
        exact, name = restored(bundle / "text-zh.onnx", folder / "restored.onnx"), "float32, weights restored from INT8"
    quantize_static(
        exact, static, Texts(calibration), quant_format=QuantFormat.QDQ, per_channel=True,
        activation_type=QuantType.QInt8, weight_type=QuantType.QInt8,
    )  # fmt: skip
    quantize_dynamic(exact, dynamic, weight_type=QuantType.QInt8, per_channel=True)
    return {
        name: exact, "INT8 weights (shipped)": bundle / "text-zh.onnx",
        "static INT8 (QDQ, S8S8)": static, "dynamic INT8": dynamic,
    }  # fmt: skip


def restored(shipped: Path, target: Path) -> Path:
    """The shipped graph with its weights as float32 constants, where the weights it was made from are not at hand."""
    model = onnx.load(shipped)
    kept = {t.name: t for t in model.graph.initializer}
    for name in [n.removesuffix("_int8") for n in kept if n.endswith("_int8")]:
        whole, scale = (numpy_helper.to_array(kept[f"{name}_{part}"]) for part in ("int8", "scale"))
        model.graph.initializer.append(numpy_helper.from_array(whole.astype(np.float32) * scale, name))
        for part in ("int8", "scale"):
            model.graph.initializer.remove(kept[f"{name}_{part}"])
    made = {t.name for t in model.graph.initializer}
    nodes = [n for n in model.graph.node if not (n.output[0] in made or n.output[0].removesuffix("_float") in made)]
    del model.graph.node[:]
    model.graph.node.extend(nodes)
    onnx.save(model, target)
    return target


def compare(corpus: Corpus, models: Path, bundle: Path, float32: Path, most: int = 100) -> str:
    """A table of the text encoder's precisions: size, accuracy of the text kinds through fusion, invariance, time."""
    tokens = stores.tokenizer(models / "bge-small-zh-v1.5-q-tokenizer.json", 128)
    cases = _cases(corpus, most)
    texts = sorted({c.chinese for c in cases})
    calibration = [tokens.encode(normalise(t)).ids for t in random.Random(2).sample(texts, min(100, len(texts)))]
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        for name, path in variants(float32, bundle, calibration, Path(folder)).items():
            begin = time.perf_counter()
            store = stores.chinese(texts, path, models / "bge-small-zh-v1.5-q-tokenizer.json")
            spent = (time.perf_counter() - begin) / len(texts) * 1000
            changed = replace(corpus, cases=cases, chinese=store)
            shipped = Shipped(changed, bundle / "fusion.onnx")
            right = [judge.text_task(changed, shipped, t, peers=False)["fusion"][0] for t in judge.TASKS]
            size = path.stat().st_size / 1e6
            rows.append([name, f"{size:.1f}", *(f"{100 * r:.1f}" for r in right), invariance(path, calibration), f"{spent:.1f}"])
    head = ["text-zh", "MB", *(t.name for t in judge.TASKS), "batch of 8 bit-equal to alone", "ms per text"]
    lines = [head, ["---"] * len(head), *rows]
    return (
        f"\n## Precision\n\nAccuracy in per cent on the same {len(cases)} held-out texts; time is of one loaded core, for comparison only.\n\n"
        + "\n".join("| " + " | ".join(line) + " |" for line in lines)
        + "\n"
    )


def _cases(corpus: Corpus, most: int) -> list:
    kept, seen = [], {}
    for case in corpus.cases:
        if case.family in {t.family for t in judge.TASKS} and case.part in ("calibrate", "judge"):
            key = (case.family, case.part)
            seen[key] = seen.get(key, 0) + 1
            if seen[key] <= most:
                kept.append(case)
    return kept


def invariance(path: Path, encoded: list[list[int]]) -> str:
    """How many of 40 texts have the same bits alone and in a padded batch of 8."""
    run = session(path)
    chosen = sorted(encoded[:40], key=len)
    same = 0
    for at in range(0, len(chosen), 8):
        batch = chosen[at : at + 8]
        together = run.run(None, feed(batch))[0]
        same += sum(
            np.array_equal(run.run(None, feed([ids]))[0][0], together[i, : len(ids)]) for i, ids in enumerate(batch)
        )
    return f"{same} of {len(chosen)}"
