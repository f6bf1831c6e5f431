# Copyright 2026 The Mingjian Authors
# SPDX-License-Identifier: Apache-2.0
"""The command line that all recipes share: `python recipe.py COMMAND --data DIR`."""

import argparse
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import fetch

MODELS = Path(__file__).resolve().parent.parent
STEPS = ("fetch", "convert", "check", "quantize", "evaluate")


@dataclass(frozen=True)
class Places:
    """`work` holds what was fetched and made, `data` the pictures (a folder with `manifest.jsonl`)."""

    name: str
    work: Path
    data: Path

    @property
    def exact(self) -> Path:
        """The float32 model."""
        return self.work / f"{self.name}.float32.onnx"

    @property
    def small(self) -> Path:
        """The model with 8-bit weights, which goes into the bundle."""
        return self.work / f"{self.name}.onnx"


def run(name: str, steps: dict[str, Callable[[Places], None]]) -> None:
    """Runs the step that the command line names, or all of them; `publish` copies the result into the bundle."""
    arguments = argparse.ArgumentParser(prog="recipe.py", description=f"Makes {name}.onnx.")
    arguments.add_argument("command", choices=[*STEPS, "publish", "all"])
    arguments.add_argument("--data", type=Path, default=Path("data"), help="folder with manifest.jsonl and pictures")
    arguments.add_argument("--work", type=Path, default=MODELS / "target" / "recipes" / name, help="scratch folder")
    given = arguments.parse_args()
    places = Places(name, given.work.resolve(), given.data.resolve())
    places.work.mkdir(parents=True, exist_ok=True)
    for step in STEPS if given.command == "all" else [given.command]:
        print(f"== {name}: {step}", flush=True)
        _publish(places) if step == "publish" else steps[step](places)


def described(file: Path) -> str:
    """Name, size and digest of `file`."""
    return f"{file.name}: {file.stat().st_size} bytes, SHA-256 {fetch.sha256(file)}"


def _publish(places: Places) -> None:
    target = MODELS / "bundle" / places.small.name
    target.parent.mkdir(exist_ok=True)
    shutil.copyfile(places.small, target)
    print(described(target))
