# Copyright 2026 The Mingjian Authors
# SPDX-License-Identifier: Apache-2.0
"""Leaves sources of pictures out, one at a time. Results go to a JSON file that evaluate.py prints. Command: see README.md."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch

import baselines
import corpus as corpora
import judge
import train_fusion
from corpus import Corpus
from samples import Sample
from texts import MISMATCH

SAFETY = (
    ("openstax", "github:lightly-ai/coco128_yolo"), ("github:AyeshaImran-61/Bottle-Detection-YOLO",),
    ("github:vtcong21/angelhack-heineken",), ("github:marcusklasson/GroceryStoreDataset",),
    ("github:Mefitek/Bakalarka", "github:zxing/zxing", "github:supertaco343/Capstone-1-Security-System"),
    ("github:EcoEra-FourFront/EcoEra",),
    ("magento/magento2-sample-data", "github:alexeygrigorev/clothing-dataset-small", "bagisto/bagisto"),
)  # fmt: skip
PAIRS = ("github:marcusklasson/GroceryStoreDataset", "openstax", "magento/magento2-sample-data")


def kind(case: Sample) -> int:
    """0 clean, 1 weapon, 2 alcohol."""
    return 1 if case.labels["weapon"][0] else 2 if case.labels["alcohol"][0] else 0


def safety(corpus: Corpus) -> Iterator[tuple[str, dict]]:
    """Image safety without the sources of one kind: verdict on each of their pictures by the fusion model and a linear probe."""
    cases = [c for c in judge.of(corpus.cases, "image_safety") if "alcohol" in c.labels]
    for sources in SAFETY:
        plan = train_fusion.Plan(epochs=1, looks=2, without=sources, families=("image_safety",))
        model = train_fusion.train(corpus, corpus.cases, plan)

        def score(chosen: list[Sample]) -> np.ndarray:
            return train_fusion.predict(model, corpus, chosen, ["weapon", "alcohol"])["scores"]  # noqa: B023

        kept = [c for c in cases if c.source not in sources]
        known = [c for c in kept if c.part == "calibrate"]
        cuts = _cuts(score(known), np.array([kind(c) for c in known]))
        for source in sources:
            held = [c for c in cases if c.source == source]
            if not held:  # scenes of COCO: nobody said whether there is a drink in them
                continue
            probe = baselines.image_probe(corpus, [c for c in kept if c.part == "train"], held, kind).argmax(1)
            found = {"fusion": judge.verdicts(score(held), cuts).tolist(), "linear probe": probe.tolist()}
            yield source, {"wanted": [kind(c) for c in held], **found}


def _cuts(scores: np.ndarray, known: np.ndarray) -> list[float]:
    return [judge.threshold(scores[:, i], known == i + 1) for i in range(2)]


def pairs(corpus: Corpus) -> Iterator[tuple[str, dict]]:
    """Picture and text without one source of pairs; where it is the groceries, the 41 judged listings come with it."""
    cases = judge.of(corpus.cases, "pair")
    for source in PAIRS:
        plan = train_fusion.Plan(epochs=2, looks=2, without=(source,), families=("pair",))
        model = train_fusion.train(corpus, corpus.cases, plan)

        def score(chosen: list[Sample]) -> np.ndarray:
            return train_fusion.predict(model, corpus, chosen, [MISMATCH])["scores"][:, 0]  # noqa: B023

        known = [c for c in cases if c.source != source and c.part == "calibrate"]
        cut = judge.threshold(score(known), np.array([c.labels[MISMATCH][0] for c in known]))
        held = {source: [c for c in cases if c.source == source]}
        if "Grocery" in source:
            held["listings of groceries (judged)"] = judge.of(corpus.cases, "judged-pair")
        for name, chosen in held.items():
            right = (score(chosen) >= cut) == np.array([c.labels[MISMATCH][0] > 0 for c in chosen])
            yield name, {"right": right.tolist(), "group": [c.group for c in chosen]}


RUNS = {"safety": safety, "pairs": pairs}


def main() -> None:
    """Runs one of them and keeps what is known after each source, so that a run that is cut short is not lost."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=tuple(RUNS))
    for name in ("data", "work", "models", "chinese", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    chosen = parser.parse_args()
    torch.set_num_threads(1)
    corpus = corpora.load(chosen.data, chosen.work, chosen.models, chosen.chinese)
    found: dict[str, dict] = {}
    for source, figures in RUNS[chosen.what](corpus):
        found[source] = figures
        chosen.out.write_text(json.dumps(found, ensure_ascii=False), encoding="utf-8")
        print(source, len(next(iter(figures.values()))), flush=True)


if __name__ == "__main__":
    main()
