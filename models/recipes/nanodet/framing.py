# Copyright 2026 The Mingjian Authors
# SPDX-License-Identifier: Apache-2.0
"""Frames a picture for NanoDet: scaled with its proportions kept, centred on grey; and takes boxes out of the frame."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pictures
from PIL import Image

SIZE = 416
GREY = (124, 116, 104)
"""The mean colour of the training, so that the border is nearly nothing after normalisation."""


@dataclass(frozen=True)
class Frame:
    """Where the picture lies in the square of SIZE: all in pixels of the square."""

    left: int
    top: int
    width: int
    height: int

    @staticmethod
    def of(width: int, height: int) -> "Frame":
        """The frame of a picture of `width` and `height` pixels; halves are rounded up."""
        longer = max(width, height)
        wide = max(1, (2 * width * SIZE + longer) // (2 * longer))
        high = max(1, (2 * height * SIZE + longer) // (2 * longer))
        return Frame((SIZE - wide) // 2, (SIZE - high) // 2, wide, high)

    def unframed(self, boxes: np.ndarray) -> np.ndarray:
        """`boxes` [n,4] as parts of the square turned into parts of the picture, cut off at its edges."""
        origin = np.array([self.left, self.top] * 2, np.float32)
        extent = np.array([self.width, self.height] * 2, np.float32)
        return np.clip((boxes * np.float32(SIZE) - origin) / extent, 0, 1)


def framed(file: Path) -> tuple[np.ndarray, Frame]:
    """float32[3,416,416], RGB 0..255, and its frame."""
    picture = pictures.opened(file)
    frame = Frame.of(*picture.size)
    square = Image.new("RGB", (SIZE, SIZE), GREY)
    square.paste(picture.resize((frame.width, frame.height), Image.Resampling.BILINEAR), (frame.left, frame.top))
    return np.asarray(square, np.float32).transpose(2, 0, 1), frame
