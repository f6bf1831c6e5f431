# Copyright 2026 The Mingjian Authors
# SPDX-License-Identifier: Apache-2.0
"""The platform's reader in Python: the same steps and thresholds as its Java twin, with RapidOCR's box geometry.

Detection: longer side to a given length, multiples of 32, planes blue, green, red, ImageNet statistics; probability
map > 0.3, box mean >= 0.5, boxes pushed out by 2.0 x area / perimeter. Angle and recognition: one line at a time, 48
pixels high, range [-1, 1], at least 320 wide; greedy CTC.
"""

from __future__ import annotations

import math
import time
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
import onnxruntime
from PIL import Image
from rapidocr.ch_ppocr_det.utils import DBPostProcess
from rapidocr.utils.process_img import get_rotate_crop_image

IMAGENET = ((0.485, 0.456, 0.406), (0.229, 0.224, 0.225))
HALF = ((0.5, 0.5, 0.5), (0.5, 0.5, 0.5))
LINE_HEIGHT = 48
LEAST_WIDTH, MOST_WIDTH = 320, 2400
LEAST_CONFIDENCE = 0.5
LEAST_SPACE = 0.1
SURE = 0.9


@dataclass(frozen=True)
class Found:
    """A line that was read; `corners` float[4][2] in pixels."""

    text: str
    confidence: float
    corners: np.ndarray


def session(path: Path) -> onnxruntime.InferenceSession:
    """A session with one thread."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def _resized(bgr: np.ndarray, width: int, height: int) -> np.ndarray:
    """Triangle filter without aliasing, as the platform's `Resampling`."""
    return np.asarray(Image.fromarray(bgr).resize((width, height), Image.Resampling.BILINEAR))


def _tensor(bgr: np.ndarray, statistics: tuple) -> np.ndarray:
    mean, deviation = (np.asarray(values, np.float32) for values in statistics)
    return ((bgr / np.float32(255) - mean) / deviation).astype(np.float32).transpose(2, 0, 1)[None]


class Detector:
    """Finds lines: `boxes(bgr) -> float[lines][4][2]`."""

    def __init__(self, path: Path, long_side: int, statistics: tuple = IMAGENET, unclip: float = 2.0) -> None:
        self.model, self.long_side, self.statistics = session(path), long_side, statistics
        self.boxes_of = DBPostProcess(thresh=0.3, box_thresh=0.5, unclip_ratio=unclip)

    def boxes(self, bgr: np.ndarray) -> np.ndarray:
        """Boxes in the picture's pixels, upper left corner first."""
        height, width = bgr.shape[:2]
        scale = min(2.0, self.long_side / max(height, width))
        multiple = [max(32, round(side * scale / 32) * 32) for side in (width, height)]
        tensor = _tensor(_resized(bgr, *multiple), self.statistics)
        answer = self.model.run(None, {self.model.get_inputs()[0].name: tensor})[0]
        return self.boxes_of(answer, (height, width))[0]


class LineAngle:
    """Tells the probability that a line stands on its head."""

    def __init__(self, path: Path) -> None:
        self.model = session(path)

    def upside_down(self, bgr: np.ndarray) -> float:
        """`bgr` uint8[height][width][3]."""
        return float(self.model.run(None, {"x": _padded(bgr, 192, 192)})[0][0, 1])


class Recognizer:
    """Reads one upright line."""

    def __init__(self, path: Path, dictionary: Path | None = None) -> None:
        self.model = session(path)
        if dictionary:
            listed = dictionary.read_text(encoding="utf-8").split("\n")
        else:
            listed = self.model.get_modelmeta().custom_metadata_map["character"].split("\n")
        classes = self.model.get_outputs()[0].shape[-1]
        self.characters = ["", *listed[: classes - 2], " "]
        if len(self.characters) != classes:
            raise ValueError(f"wanted {classes} characters, got {len(self.characters)}")

    def read(self, bgr: np.ndarray) -> tuple[str, float]:
        """Text and mean probability of its characters; `bgr` uint8[height][width][3]."""
        answer = self.model.run(None, {"x": _padded(bgr, LEAST_WIDTH, MOST_WIDTH)})[0][0]
        best = answer.argmax(axis=1)
        text, probabilities, space, before = "", [], 0.0, 0
        for step, character in enumerate(best):
            space = max(space, answer[step, -1])
            if character not in (0, before):
                letter = self.characters[character]
                text += " " + letter if space >= LEAST_SPACE and _latin(letter) and _latin(text[-1:]) else letter
                probabilities.append(answer[step, character])
                space = 0.0
            before = character
        return text.strip(), float(np.mean(probabilities)) if probabilities else 0.0


def _latin(letter: str) -> bool:
    return letter.isascii() and letter.isalnum()


def _padded(bgr: np.ndarray, least: int, most: int) -> np.ndarray:
    """float[1][3][48][width], the line at the left, the rest zero."""
    width = max(1, min(most, math.ceil(LINE_HEIGHT * bgr.shape[1] / bgr.shape[0])))
    tensor = _tensor(_resized(bgr, width, LINE_HEIGHT), HALF)
    return np.pad(tensor, ((0, 0), (0, 0), (0, 0), (0, max(0, least - width))))


@dataclass(frozen=True)
class Reading:
    """The lines of a page and the processor seconds they took."""

    lines: list[Found]
    seconds: float


def located(detector: Detector, angle: LineAngle, bgr: np.ndarray) -> tuple[list[tuple[np.ndarray, np.ndarray]], float]:
    """Upright crops with their corners, and the processor seconds."""
    start = time.thread_time()
    crops = []
    for corners in detector.boxes(bgr):
        crop = np.ascontiguousarray(get_rotate_crop_image(bgr, corners.astype(np.float32)))
        if angle.upside_down(crop) >= SURE:
            crop = cv2.rotate(crop, cv2.ROTATE_180)
        crops.append((crop, corners))
    return crops, time.thread_time() - start


def recognized(recognizer: Recognizer, crops: list[tuple[np.ndarray, np.ndarray]]) -> Reading:
    """Reads the crops."""
    start = time.thread_time()
    lines = []
    for crop, corners in crops:
        text, confidence = recognizer.read(crop)
        if text and confidence >= LEAST_CONFIDENCE:
            lines.append(Found(text, confidence, corners))
    return Reading(lines, time.thread_time() - start)
