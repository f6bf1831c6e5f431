# Copyright 2026 The Mingjian Authors
# SPDX-License-Identifier: Apache-2.0
"""From the graph's outputs to detections: threshold and suppression of overlapping boxes, class by class."""

from dataclasses import dataclass

import numpy as np

MINIMUM_SCORE, MAXIMUM_OVERLAP, MOST_CANDIDATES = 0.3, 0.6, 1000


@dataclass(frozen=True)
class Detection:
    """An object: `label` its COCO class 0..79, `score` in [0,1], `box` left, top, right, bottom in [0,1]."""

    label: int
    score: float
    box: np.ndarray


def detections(scores: np.ndarray, boxes: np.ndarray, minimum: float = MINIMUM_SCORE) -> list[Detection]:
    """Objects of one picture, best first, of `scores` float32[cells,80] and `boxes` float32[cells,4].

    Of equal scores the earlier cell, then the lower class, goes first.
    """
    cells, labels = np.nonzero(scores >= minimum)
    values = scores[cells, labels]
    kept: list[Detection] = []
    for index in np.lexsort((labels, cells, -values))[:MOST_CANDIDATES]:
        candidate = Detection(int(labels[index]), float(values[index]), boxes[cells[index]])
        rivals = (other for other in kept if other.label == candidate.label)
        if all(overlap(candidate.box, other.box) <= MAXIMUM_OVERLAP for other in rivals):
            kept.append(candidate)
    return kept


def overlap(one: np.ndarray, other: np.ndarray) -> float:
    """Shared area over joint area of two boxes; 0 where both are empty."""
    width = min(one[2], other[2]) - max(one[0], other[0])
    height = min(one[3], other[3]) - max(one[1], other[1])
    shared = max(width, 0) * max(height, 0)
    joint = _area(one) + _area(other) - shared
    return float(shared / joint) if joint > 0 else 0.0


def _area(box: np.ndarray) -> float:
    return max(box[2] - box[0], 0) * max(box[3] - box[1], 0)
