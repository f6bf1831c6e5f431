# Copyright 2026 The Mingjian Authors
# SPDX-License-Identifier: Apache-2.0
"""Reads real pictures: a folder of the training data with its `manifest.jsonl` files, squeezed as the platform does it."""

import json
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image


@dataclass(frozen=True)
class Picture:
    """One picture: `kind` and `source` say where it comes from, `labels` what is on it (may be empty)."""

    identifier: str
    file: Path
    kind: str
    source: str
    labels: dict


def records(data: Path, manifest: str = "manifest.jsonl") -> list[Picture]:
    """The records of `data/manifest` that have a picture, in the order of the file."""
    folder = (data / manifest).parent
    with open(data / manifest, encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    return [
        Picture(row["id"], folder / row["image"], row["kind"], row["source"]["repo"], row.get("labels") or {})
        for row in rows
        if row.get("image")
    ]


def opened(file: Path) -> Image.Image:
    """The picture as RGB, on white where it is transparent."""
    with Image.open(file) as picture:
        if picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info:
            picture = picture.convert("RGBA")
            picture = Image.alpha_composite(Image.new("RGBA", picture.size, "white"), picture)
        return picture.convert("RGB")


def squeezed(file: Path, size: int) -> np.ndarray:
    """float32[size,size,3], RGB 0..255: the whole picture, squeezed by an antialiased triangle filter."""
    return np.asarray(opened(file).resize((size, size), Image.Resampling.BILINEAR), np.float32)


def planes(files: list[Path], size: int) -> np.ndarray:
    """float32[files,3,size,size] of `squeezed` pictures."""
    return np.stack([squeezed(file, size).transpose(2, 0, 1) for file in files])


def sample(pictures: list[Picture], count: int, seed: int = 17) -> list[Picture]:
    """`count` of `pictures` (all, when there are fewer), the same ones for the same seed."""
    return random.Random(seed).sample(pictures, min(count, len(pictures)))


def batches(pictures: list[Picture], size: int, count: int, read: Callable = planes) -> Iterator[np.ndarray]:
    """The pictures read by `read`, `count` at a time."""
    for begin in range(0, len(pictures), count):
        yield read([picture.file for picture in pictures[begin : begin + count]], size)
