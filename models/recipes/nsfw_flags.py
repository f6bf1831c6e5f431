# Copyright 2026 The Mingjian Authors
# SPDX-License-Identifier: Apache-2.0
"""Counts false alarms: harmless pictures that the two NSFW models of the bundle flag, each alone and both together.

Usage: python nsfw_flags.py --data DIR; DIR has `manifest.jsonl` (clothing) and `captions/manifest.jsonl` (everyday scenes).
"""

import argparse
from pathlib import Path

import measures
import nsfw
import numpy as np
import pictures
from commands import MODELS

SIZES = {"nsfw-mobilenet": 224, "nsfw-inception": 299}
EVERYDAY, CLOTHING = 200, 100


def counts(chosen: list[pictures.Picture]) -> dict[str, tuple[int, int]]:
    """Explicit and suggestive pictures among `chosen`, by each model and by both."""
    found: dict[str, tuple[np.ndarray, np.ndarray]] = {}
    for name, size in SIZES.items():
        model = measures.session(MODELS / "bundle" / f"{name}.onnx")
        scores = np.concatenate(
            [measures.outputs(model, nsfw.pixels([picture.file], size))["scores"] for picture in chosen]
        )
        found[name] = nsfw.explicit(scores), nsfw.suggestive(scores)
    one, other = found.values()
    found["both"] = one[0] & other[0], one[1] & other[1]
    return {name: (int(explicit.sum()), int(suggestive.sum())) for name, (explicit, suggestive) in found.items()}


def main() -> None:
    """Prints one line per set of pictures and judge."""
    arguments = argparse.ArgumentParser(description="Counts harmless pictures that the NSFW models flag.")
    arguments.add_argument("--data", type=Path, default=Path("data"), help="folder with both manifests")
    data = arguments.parse_args().data.resolve()
    everyday = [row for row in pictures.records(data, "captions/manifest.jsonl") if "openstax" in row.source]
    clothing = [row for row in pictures.records(data) if "clothing-dataset" in row.source]
    sets = {"everyday scenes": (everyday, EVERYDAY), "clothing": (clothing, CLOTHING)}
    for name, (rows, count) in sets.items():
        chosen = pictures.sample(rows, count)
        for judge, (explicit, suggestive) in counts(chosen).items():
            print(f"{name}, {len(chosen)} pictures, {judge}: {explicit} explicit, {suggestive} suggestive", flush=True)


if __name__ == "__main__":
    main()
