# Copyright 2026 The Mingjian Authors
# SPDX-License-Identifier: Apache-2.0
"""What a few example pictures of a class can carry: cosine to the nearest of k prototypes over EfficientNet-Lite2's pooled features.

Prototypes come from one source, the pictures that are judged from others where there are any; the threshold is the one that
calls 1 % of lawful pictures of the part `train` the class, so that nothing of the class but its k examples is needed.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np

import pictures
import stores
from pictures import Picture

COUNTS, ROUNDS, FALSE_ALARMS = (1, 5, 10), 50, 0.01
HANDGUN, BEER = "github:Alema1/realtime-handgun-detection", "github:vtcong21/angelhack-heineken"
BOTTLES, PARCELS = "github:AyeshaImran-61/Bottle-Detection-YOLO", "github:supertaco343/Capstone-1-Security-System"


def classes(every: list[Picture], parcels: set[str]) -> dict[str, tuple[list[Picture], list[Picture]]]:
    """Pictures that examples are drawn from and pictures that should be found, by name of the trial."""

    def of(source: str, label: str) -> list[Picture]:
        return [p for p in every if p.source == source and p.labels.get(label)]

    boxes = [p for p in every if p.id in parcels]
    return {
        "weapon, same source": (of(HANDGUN, "weapon"),) * 2,
        "alcohol, examples of beer trade, judged on bottles": (of(BEER, "alcohol"), of(BOTTLES, "alcohol")),
        "alcohol, examples of bottles, judged on beer trade": (of(BOTTLES, "alcohol"), of(BEER, "alcohol")),
        "alcohol, bottles, same source": (of(BOTTLES, "alcohol"),) * 2,
        "parcel, same source": (boxes, boxes),
    }


def trial(features: dict[str, np.ndarray], chosen: list[str], judged: list[str], lawful: tuple[list[str], list[str]]) -> tuple[float, float]:
    """Share of the judged that is found, and of held-out lawful pictures that is called the class."""
    examples = np.stack([features[i] for i in chosen])

    def nearest(names: list[str]) -> np.ndarray:
        return (np.stack([features[i] for i in names]) @ examples.T).max(1)

    cut = np.quantile(nearest(lawful[0]), 1 - FALSE_ALARMS)
    return float((nearest(judged) >= cut).mean()), float((nearest(lawful[1]) >= cut).mean())


def measure(data: Path, work: Path) -> dict[str, dict[str, list[float]]]:
    """Mean over draws of examples, with the 5th and 95th percentile, by trial and number of examples."""
    every, shown = pictures.load(data), stores.PictureStore(work / "features", ("manifest", "captions"))
    features = {p.id: shown.tokens(p.id)[0] for p in every if p.id in shown.index}
    every = [p for p in every if p.id in features]
    records = (json.loads(line) for line in (data / "manifest.jsonl").open(encoding="utf-8"))
    parcels = {r["id"] for r in records if r["kind"] == "image_parcel"}
    clean = [p for p in every if p.labels and not any(p.labels.values())]
    found: dict[str, dict[str, list[float]]] = {}
    for name, (source, target) in classes(every, parcels).items():
        away = {p.id for p in (*source, *target)} | (parcels if name.startswith("parcel") else set())
        lawful = tuple([p.id for p in clean if p.part == part and p.id not in away] for part in ("train", "judge"))
        found[name] = {str(k): _rounds(features, (source, target), lawful, k) for k in COUNTS}
        print(name, found[name], flush=True)
    return found


def _rounds(features: dict, trial_of: tuple[list[Picture], list[Picture]], lawful, count: int) -> list[float]:
    generator = np.random.default_rng(23)
    source, target = trial_of
    drawn = []
    for _ in range(ROUNDS):
        chosen = [source[i].id for i in generator.choice(len(source), min(count, len(source) - 1), replace=False)]
        judged = [p.id for p in target if p.id not in chosen]
        drawn.append(trial(features, chosen, judged, lawful))
    share, alarms = np.array(drawn).T
    return [float(share.mean()), *(float(np.quantile(share, q)) for q in (0.05, 0.95)), float(alarms.mean()), len(target)]


def main() -> None:
    """Writes the JSON file that evaluate.py prints."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("data", "work", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    chosen = parser.parse_args()
    chosen.out.write_text(json.dumps(measure(chosen.data, chosen.work)), encoding="utf-8")


if __name__ == "__main__":
    main()
