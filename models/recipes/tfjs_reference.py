# Copyright 2026 The Mingjian Authors
# SPDX-License-Identifier: Apache-2.0
"""Runs TensorFlow.js (Node, `tfjs/`) to get the outputs that a conversion is compared with."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import numpy as np
from tfjs_weights import Weight, weights

SCRIPTS = Path(__file__).resolve().parent / "tfjs"


def installed(work: Path) -> Path:
    """The folder with the scripts and their pinned Node packages, installed there if they are not."""
    folder = work / "tfjs"
    folder.mkdir(parents=True, exist_ok=True)
    for file in SCRIPTS.iterdir():
        if file.is_file():
            shutil.copyfile(file, folder / file.name)
    if not (folder / "node_modules").exists():
        quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--silent"]
        subprocess.run(["npm", "ci", *quiet], cwd=folder, check=True, stdout=subprocess.DEVNULL)
    return folder


def unpacked(bundle: Path, target: Path, scripts: Path) -> None:
    """Turns a model bundled as JavaScript modules into `model.json` and `weights.bin` in `target`."""
    subprocess.run(["node", str(scripts / "unpack.js"), str(bundle), str(target)], check=True)


def loaded(model: Path, content: Path) -> tuple[dict, dict[str, Weight]]:
    """Topology and weights of a TensorFlow.js model."""
    description = json.loads(model.read_text(encoding="utf-8"))
    return description["modelTopology"], weights(description["weightsManifest"], content.read_bytes())


def outputs(model: tuple[Path, Path], inputs: np.ndarray, scripts: Path, work: Path) -> dict[str, np.ndarray]:
    """The outputs by name, float32[inputs, values], of `model` (its JSON and its weights) for `inputs` one by one."""
    given, target = work / "reference-input.f32", work / "reference"
    inputs.astype("<f4").tofile(given)
    shape = ",".join(map(str, (1, *inputs.shape[1:])))
    arguments = [str(model[0]), str(model[1]), str(given), shape, str(target)]
    subprocess.run(["node", str(scripts / "reference.js"), *arguments], check=True, stdout=subprocess.DEVNULL)
    return {
        name.removesuffix(".f32"): np.fromfile(target / name, "<f4").reshape(len(inputs), -1)
        for name in sorted(os.listdir(target))
    }
