# Copyright 2026 The Mingjian Authors
# SPDX-License-Identifier: Apache-2.0
"""What the recipes of the two NSFW models share: their package, their check against TensorFlow.js, their measures."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import commands
import fetch
import graph_writer
import measures
import numpy as np
import pictures
import tfjs_reference
from commands import Places

PACKAGE = fetch.Package(
    "npm", "nsfwjs", "4.3.0", "nsfwjs-4.3.0.tgz", "4496790efc9bdc6f3e85a826a8e482c1fa1e9db4b3d18c095e98cc0c73cfb12f"
)
TOLERANCE = 1e-5
CHECKED, MEASURED = 50, 100
DRAWING, HENTAI, NEUTRAL, PORN, SEXY = range(5)


@dataclass(frozen=True)
class Source:
    """`bundle` is the model's folder in the package, `size` the side of its input, `graph` its converter."""

    bundle: str
    size: int
    graph: Callable


def steps(source: Source) -> dict[str, Callable[[Places], None]]:
    """The steps of one model's recipe."""
    return {
        "fetch": partial(_fetch, source),
        "convert": partial(_convert, source, False),
        "check": partial(_check, source),
        "quantize": partial(_convert, source, True),
        "evaluate": partial(_evaluate, source),
    }


def pixels(files: list[Path], size: int) -> np.ndarray:
    """float32[files,size,size,3], RGB 0..255."""
    return np.stack([pictures.squeezed(file, size) for file in files])


def explicit(scores: np.ndarray) -> np.ndarray:
    """bool[rows]: porn and hentai together more probable than any other class, of `scores` [rows,5]."""
    others = scores[:, [DRAWING, NEUTRAL, SEXY]].max(axis=1)
    return scores[:, PORN] + scores[:, HENTAI] > others


def suggestive(scores: np.ndarray) -> np.ndarray:
    """bool[rows]: porn, hentai and sexy together more probable than drawing and neutral."""
    return scores[:, [HENTAI, PORN, SEXY]].sum(axis=1) > scores[:, [DRAWING, NEUTRAL]].sum(axis=1)


def _fetch(source: Source, places: Places) -> None:
    package = fetch.unpacked(PACKAGE, places.work) / "package"
    scripts = tfjs_reference.installed(places.work)
    tfjs_reference.unpacked(package / "dist" / "models" / source.bundle, places.work / "source", scripts)


def _convert(source: Source, integers: bool, places: Places) -> None:
    """Float32, or with the 8-bit integers of the source kept as they are."""
    topology, weights = tfjs_reference.loaded(*_files(places))
    about = {"source": f"npm nsfwjs {PACKAGE.version} {source.bundle}", "licence": "MIT"}
    target = places.small if integers else places.exact
    graph_writer.write(source.graph(topology, weights, integers).convert(about), target)
    print(commands.described(target))


def _check(source: Source, places: Places) -> None:
    """Compares with TensorFlow.js; it wants 0..1, the graph divides by itself."""
    chosen = pictures.sample(pictures.records(places.data), CHECKED)
    inputs = pixels([picture.file for picture in chosen], source.size)
    scripts = places.work / "tfjs"
    (wanted,) = tfjs_reference.outputs(_files(places), inputs / np.float32(255), scripts, places.work).values()
    got = measures.outputs(measures.session(places.exact), inputs)["scores"]
    difference = float(np.abs(got - wanted).max())
    print(f"{CHECKED} pictures, largest difference to TensorFlow.js {difference:.2e}, tolerance {TOLERANCE:.0e}")
    if difference > TOLERANCE:
        raise SystemExit(f"{places.exact.name} differs from its source by {difference}")


def _evaluate(source: Source, places: Places) -> None:
    chosen = pictures.sample(pictures.records(places.data), MEASURED)
    inputs = pixels([picture.file for picture in chosen], source.size)
    exact, small = (measures.session(file) for file in (places.exact, places.small))
    one, other = measures.outputs(exact, inputs), measures.outputs(small, inputs)
    print(f"8-bit against float32, {MEASURED} pictures: same class {measures.agreement(one['scores'], other['scores']):.3f}")
    print(f"largest difference {measures.differences(one, other)['scores']:.2e}")
    print(f"bit for bit the same in batches of {measures.BATCHES}: {measures.batch_invariant(small, inputs[:24])} of 24")
    milliseconds, ratio = measures.cpu_time_ratio(places.exact, places.small, inputs[:1])
    print(f"float32 {milliseconds:.1f} ms CPU, 8-bit weights {ratio:.2f} times that")


def _files(places: Places) -> tuple[Path, Path]:
    return places.work / "source" / "model.json", places.work / "source" / "weights.bin"
