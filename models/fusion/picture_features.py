# Copyright 2026 The Mingjian Authors
# SPDX-License-Identifier: Apache-2.0
"""Computes what the frozen picture models say of every picture: classes, pooled and grid features, objects. Command: see README.md."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import numpy as np
from PIL import Image

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent / "recipes"), str(HERE.parent / "recipes" / "nanodet")]  # their `pictures` goes first

import detections  # noqa: E402
import framing  # noqa: E402
import measures  # noqa: E402
import pictures as readings  # noqa: E402

SIZE, MOST, WIDTH = 260, 20, 84  # of Lite2's picture, of objects a picture, of an object's token
MANIFESTS = {"manifest": "manifest.jsonl", "captions": "captions/manifest.jsonl"}


def objects(model, file: Path) -> np.ndarray:
    """Detections float32[at most 20,84]: 80 class scores of which one is not zero, then left, top, width, height in [0,1]."""
    inputs, frame = framing.framed(file)
    scores, boxes = model.run(["scores", "boxes"], {"pixels": inputs[None]})
    found = detections.detections(scores[0], frame.unframed(boxes[0]))[:MOST]
    rows = np.zeros((len(found), WIDTH), np.float32)
    for row, one in zip(rows, found, strict=True):
        row[one.label] = one.score
        row[80:] = *one.box[:2], one.box[2] - one.box[0], one.box[3] - one.box[1]
    return rows


def varied(picture: Image.Image, generator: np.random.Generator) -> Image.Image:
    """A random cut of 55 to 100 % of the picture's area, mirrored half of the time."""
    width, height = picture.size
    side = generator.uniform(0.55, 1.0) ** 0.5
    left, top = generator.uniform(0, 1 - side) * width, generator.uniform(0, 1 - side) * height
    cut = picture.crop((int(left), int(top), max(int(left) + 1, int(left + side * width)), max(int(top) + 1, int(top + side * height))))
    return cut.transpose(Image.Transpose.FLIP_LEFT_RIGHT) if generator.random() < 0.5 else cut


def pixels(picture: Image.Image) -> np.ndarray:
    """float32[1,3,260,260], squeezed as the platform does it."""
    return np.asarray(picture.resize((SIZE, SIZE), Image.Resampling.BILINEAR), np.float32).transpose(2, 0, 1)[None]


def see(records: list[readings.Picture], bundle: Path, vary: bool) -> tuple[dict, dict]:
    """Features of the classifier and, unless pictures are varied, objects of the detector."""
    classifier, detector = (measures.session(bundle / f"{name}.onnx") for name in ("efficientnet-lite2", "nanodet"))
    generator = np.random.default_rng(29)
    seen: dict[str, list] = {"ids": [], "scores": [], "pooled": [], "grid": []}
    found: dict[str, list] = {"ids": [], "count": [], "objects": []}
    for number, record in enumerate(records):
        picture = readings.opened(record.file)
        answers = classifier.run(["scores", "pooled", "grid"], {"pixels": pixels(varied(picture, generator) if vary else picture)})
        for name, value in zip(("scores", "pooled", "grid"), answers, strict=True):
            seen[name].append(value[0].astype(np.float16))
        seen["ids"].append(record.identifier)
        if not vary:
            rows = objects(detector, record.file)
            found["ids"].append(record.identifier)
            found["count"].append(len(rows))
            found["objects"].append(np.pad(rows, ((0, MOST - len(rows)), (0, 0))).astype(np.float16))
        if number % 500 == 499:
            print(f"{number + 1}/{len(records)} pictures", flush=True)
    return seen, found


def main() -> None:
    """Writes NAME.npz and NAME_objects.npz of one manifest, or NAME_varied.npz."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with manifest.jsonl and captions/")
    parser.add_argument("--bundle", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True, help="folder for the features")
    parser.add_argument("--which", choices=sorted(MANIFESTS), required=True)
    parser.add_argument("--varied", action="store_true", help="cut and mirror at random, for training alone; without objects")
    chosen = parser.parse_args()
    records = readings.records(chosen.data, MANIFESTS[chosen.which])
    seen, found = see(records, chosen.bundle, chosen.varied)
    chosen.out.mkdir(parents=True, exist_ok=True)
    np.savez(chosen.out / f"{chosen.which}{'_varied' if chosen.varied else ''}.npz", **{k: np.array(v) for k, v in seen.items()})
    if not chosen.varied:
        np.savez(chosen.out / f"{chosen.which}_objects.npz", **{k: np.array(v) for k, v in found.items()})


if __name__ == "__main__":
    main()
