# Copyright 2026 The Mingjian Authors
# SPDX-License-Identifier: Apache-2.0
"""Writes what Pillow and ONNX Runtime in Python make of the samples' photographs; README.md says how to run it."""

import sys
from pathlib import Path

import numpy as np
import onnxruntime
from PIL import Image

PICTURES = ("photo-handgun.jpg", "photo-beer.jpg", "photo-dress.jpg")


def squeezed(file: Path, side: int) -> np.ndarray:
    """uint8[side,side,3] by Pillow's antialiased triangle filter."""
    with Image.open(file) as picture:
        return np.asarray(picture.convert("RGB").resize((side, side), Image.Resampling.BILINEAR))


def planes(file: Path, side: int) -> np.ndarray:
    """float32[1,3,side,side], RGB 0..255."""
    return squeezed(file, side).transpose(2, 0, 1)[None].astype(np.float32)


def run(bundle: Path, name: str, pixels: np.ndarray) -> dict[str, np.ndarray]:
    """The outputs of a model for one picture, without the batch."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(str(bundle / f"{name}.onnx"), options, ["CPUExecutionProvider"])
    names = [output.name for output in session.get_outputs()]
    return {key: value[0] for key, value in zip(names, session.run(names, {"pixels": pixels}), strict=True)}


def classes(bundle: Path, file: Path) -> list[tuple]:
    """The twenty most probable classes: index and probability."""
    scores = run(bundle, "efficientnet-lite2", planes(file, 260))["scores"]
    return [(int(index), float(scores[index])) for index in np.argsort(-scores)[:20]]


def tokens(bundle: Path, file: Path) -> list[tuple]:
    """The first sixteen components of each of the ten tokens."""
    found = run(bundle, "efficientnet-lite2", planes(file, 260))
    every = np.concatenate([found["pooled"][None], found["grid"]])
    every /= np.maximum(np.linalg.norm(every, axis=1, keepdims=True), 1e-6)
    return [(token, *map(float, every[token, :16])) for token in range(10)]


def framed(file: Path, side: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """uint8[side,side,3] with the picture in the middle, its left and top, its width and height (cards/nanodet.md)."""
    square = Image.new("RGB", (side, side), (124, 116, 104))
    with Image.open(file) as picture:
        size = tuple(max(1, int(length * side / max(picture.size) + 0.5)) for length in picture.size)
        corner = tuple((side - length) // 2 for length in size)
        square.paste(picture.convert("RGB").resize(size, Image.Resampling.BILINEAR), corner)
    return np.asarray(square), np.array(corner), np.array(size)


def objects(bundle: Path, file: Path) -> list[tuple]:
    """The best cell of each class that reaches 0.3: class, score, left, top, right, bottom."""
    square, corner, size = framed(file, 416)
    found = run(bundle, "nanodet", square.transpose(2, 0, 1)[None].astype(np.float32))
    boxes = np.clip((found["boxes"].reshape(-1, 2, 2) * 416 - corner) / size, 0, 1).reshape(-1, 4)
    best = found["scores"].argmax(axis=0)
    rows = [(index, float(found["scores"][cell, index]), *map(float, boxes[cell])) for index, cell in enumerate(best)]
    return sorted((row for row in rows if row[1] >= 0.3), key=lambda row: -row[1])


def nsfw(bundle: Path, file: Path) -> list[tuple]:
    """Side, then drawing, hentai, neutral, porn, sexy, of each model."""
    sides = {"nsfw-mobilenet": 224, "nsfw-inception": 299}
    pixels = {name: squeezed(file, side)[None].astype(np.float32) for name, side in sides.items()}
    return [(side, *map(float, run(bundle, name, pixels[name])["scores"])) for name, side in sides.items()]


def main(bundle: Path, images: Path, out: Path) -> None:
    """Writes one table per kind, and the reference pictures of the resampling test."""
    for kind in (classes, tokens, objects, nsfw):
        lines = [
            "\t".join([name, *(format(cell, ".7g") for cell in row)])
            for name in PICTURES
            for row in kind(bundle, images / name)
        ]
        (out / f"{kind.__name__}.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    for name in (PICTURES[0], PICTURES[2]):
        Image.fromarray(squeezed(images / name, 260)).save(out / f"{Path(name).stem}-260.png", optimize=True)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]))
