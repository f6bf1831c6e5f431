# Copyright 2026 The Mingjian Authors
# SPDX-License-Identifier: Apache-2.0
"""Counts right characters and right lines of a page, and bootstraps over pages."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

import cv2
import numpy as np

from reader import Found

RESAMPLES = 2000


@dataclass(frozen=True)
class Score:
    """What came out of one page: wanted characters, edits to get there, wanted lines, lines right to the letter."""

    characters: int
    edits: int
    lines: int
    exact: int
    spaced: int
    stray: int


def plain(text: str) -> str:
    """Compatibility form without spaces: full-width and half-width signs are one."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def spaced(text: str) -> str:
    """Compatibility form with single spaces."""
    return " ".join(unicodedata.normalize("NFKC", text).split())


def distance(one: str, other: str) -> int:
    """Levenshtein's edit distance."""
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one, 1):
        before, row[0] = row[0], at
        for i, wanted in enumerate(other, 1):
            before, row[i] = row[i], min(row[i] + 1, row[i - 1] + 1, before + (letter != wanted))
    return row[-1]


def score(wanted: list[dict], found: list[Found], small: bool | None = None) -> Score:
    """Scores a page; found lines belong to the wanted line around their middle, `small` keeps sizes below 19 only."""
    parts: list[list[Found]] = [[] for _ in wanted]
    stray = 0
    for line in found:
        middle = tuple(float(value) for value in line.corners.mean(axis=0))
        inside = [i for i, truth in enumerate(wanted) if _grown(truth, middle)]
        if inside:
            parts[inside[0]].append(line)
        else:
            stray += len(plain(line.text))
    chosen = [i for i, truth in enumerate(wanted) if small is None or (truth["size"] < 19) == small]
    texts = [(wanted[i]["text"], _joined(wanted[i], parts[i])) for i in chosen]
    return Score(
        sum(len(plain(want)) for want, _ in texts),
        sum(min(distance(plain(want), plain(got)), len(plain(want))) for want, got in texts),
        len(texts),
        sum(plain(want) == plain(got) for want, got in texts),
        sum(spaced(want) == spaced(got) for want, got in texts),
        stray,
    )


def _grown(truth: dict, middle: tuple[float, float]) -> bool:
    corners = np.asarray(truth["corners"], np.float32)
    return cv2.pointPolygonTest(corners.reshape(-1, 1, 2), middle, True) >= -3


def _joined(truth: dict, parts: list[Found]) -> str:
    corners = np.asarray(truth["corners"])
    along = corners[1] - corners[0]
    return " ".join(part.text for part in sorted(parts, key=lambda part: float(part.corners.mean(axis=0) @ along)))


def interval(values: np.ndarray, weights: np.ndarray, seed: int = 11) -> tuple[float, float, float]:
    """Ratio of sums and its 95 % interval over resampled pages; `values`, `weights` float[pages]."""
    picks = np.random.default_rng(seed).integers(0, len(values), (RESAMPLES, len(values)))
    ratios = values[picks].sum(axis=1) / weights[picks].sum(axis=1)
    return values.sum() / weights.sum(), *np.percentile(ratios, [2.5, 97.5])
