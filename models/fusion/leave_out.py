# Copyright 2026 The Mingjian Authors
# SPDX-License-Identifier: Apache-2.0
"""Leave-source-out: trains without one source and judges on it. Results go to a JSON file that evaluate.py prints."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
import torch

import baselines
import corpus as corpora
import judge
import metrics
import stores
import train_fusion
import train_text
from model import Parts
from texts import OFFENSIVE, SENSITIVE, TEXT_TASKS, VIOLATIONS, load, written

SOURCES = (
    "openstax", "github:EcoEra-FourFront/EcoEra", "github:AyeshaImran-61/Bottle-Detection-YOLO",
    "github:vtcong21/angelhack-heineken", "github:marcusklasson/GroceryStoreDataset",
    "github:alexeygrigorev/clothing-dataset-small", "magento/magento2-sample-data", "github:Mefitek/Bakalarka",
)  # fmt: skip


def pictures(chosen: argparse.Namespace) -> dict:
    """Image safety without one source: right on it by the fusion model and by a linear probe."""
    corpus = _pictures_only(chosen)
    cases = [c for c in judge.of(corpus.cases, "image_safety") if "alcohol" in c.labels]

    def label(case) -> int:
        return 1 if case.labels["weapon"][0] else 2 if case.labels["alcohol"][0] else 0

    found = {}
    for source in SOURCES:
        kept, held = [c for c in cases if c.source != source], [c for c in cases if c.source == source]
        plan = train_fusion.Plan(epochs=3, without=source, families=("image_safety",), parts=Parts(knowledge=False))
        model = train_fusion.train(corpus, kept, plan)
        calibrate = [c for c in kept if c.part == "calibrate"]
        scores = train_fusion.predict(model, corpus, calibrate, ["weapon", "alcohol"])["scores"]
        known = np.array([label(c) for c in calibrate])
        cuts = [judge.threshold(scores[:, i], known == i + 1) for i in range(2)]
        verdicts = judge.verdicts(train_fusion.predict(model, corpus, held, ["weapon", "alcohol"])["scores"], cuts)
        wanted = np.array([label(c) for c in held])
        probe = baselines.image_probe(corpus, [c for c in kept if c.part == "train"], held, label).argmax(1)
        found[source] = {
            f"{name} ({int((wanted == value).sum())})": {
                "fusion": metrics.interval(verdicts[wanted == value] == value),
                "linear probe": metrics.interval(probe[wanted == value] == value),
            }
            for value, name in enumerate(("clean", "weapon", "alcohol"))
            if (wanted == value).any()
        }
        _keep(chosen, found, source)
    return found


def _pictures_only(chosen: argparse.Namespace) -> corpora.Corpus:
    cases, seen = corpora.cases(chosen.data)
    empty = stores.TokenStore([], np.array([0]), np.zeros((0, 512), np.float16))
    names = corpora.queries.names()
    shown = stores.PictureStore(chosen.work / "features")
    cases = [c for c in cases if not c.picture or c.picture in shown.index]
    return corpora.Corpus(cases, seen, empty, empty, shown, stores.sentences(names.values(), chosen.models), names)


def reasons(chosen: argparse.Namespace) -> dict:
    """Compliance text without one reason: how many rows of that reason are still found, false alarms on held-out rows."""
    every = [t for t in load(chosen.data) if t.kind == "ecommerce_compliance_text"]
    own = [t for t in written(Path(__file__).parent / "written") if t.kind == "written-compliance"]
    tokens = train_text.tokenizer(chosen.models / "bge-small-zh-v1.5-q-tokenizer.json")
    asked = [TEXT_TASKS.index(v) for v in VIOLATIONS]
    found = {}
    for reason in sorted({t.source for t in every if any(t.labels.get(v) for v in VIOLATIONS)}):
        kept = [t for t in every if t.source != reason]
        model = train_text.train(
            [t for t in kept if t.part == "train"] + own, chosen.models / "bge-small-zh-v1.5.onnx", tokens, 2, 7, 1, _quiet
        )

        def score(texts: list) -> np.ndarray:
            return train_text.predict(model, tokens, texts)[:, asked].max(1)  # noqa: B023

        calibrate = [t for t in kept if t.part == "calibrate" and not t.labels[SENSITIVE]]
        cut = judge.threshold(score(calibrate), np.array([any(t.labels[v] for v in VIOLATIONS) for t in calibrate]))
        held = [t for t in every if t.source == reason]
        clean = [t for t in every if t.source == "pass" and t.part == "judge"]
        found[reason] = {
            "found": metrics.interval(score(held) >= cut), "count": len(held),
            "false alarms": metrics.interval(score(clean) >= cut), "clean": len(clean),
        }  # fmt: skip
        _keep(chosen, found, reason)
    return found


def topics(chosen: argparse.Namespace) -> dict:
    """Offensive language without one topic, fine-tuned on a part of the other two and on the project's own texts."""
    every = [t for t in load(chosen.data) if t.kind == "offensive_language"]
    own = [t for t in written(Path(__file__).parent / "written") if t.kind == "written-offensive"]
    tokens = train_text.tokenizer(chosen.models / "bge-small-zh-v1.5-q-tokenizer.json")
    found = {}
    for topic in ("region", "race", "gender"):
        kept = [t for t in every if t.source != topic and t.part == "train"][: chosen.most]
        model = train_text.train(kept + own, chosen.models / "bge-small-zh-v1.5.onnx", tokens, 2, 7, 2)
        held = [t for t in every if t.source == topic and t.part == "judge"]
        wanted = np.array([t.labels[OFFENSIVE] for t in held])
        scores = train_text.predict(model, tokens, held)[:, TEXT_TASKS.index(OFFENSIVE)]
        found[topic] = {"count": len(held), "fine-tuned": metrics.interval((scores >= 0) == (wanted > 0))}
        _keep(chosen, found, topic)
    return found


def _keep(chosen: argparse.Namespace, found: dict, last: str) -> None:
    """Writes what is known so far, so that a run that is cut short is not lost."""
    chosen.out.write_text(json.dumps(found, ensure_ascii=False, indent=1), encoding="utf-8")
    print(last, json.dumps(found[last], ensure_ascii=False), flush=True)


def _quiet(*_: object, **__: object) -> None:
    """Swallows the progress of the many small runs."""


def main() -> None:
    """Runs one of the three and keeps its figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=("pictures", "reasons", "topics"))
    for name in ("data", "work", "models", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--most", type=int, default=6000)
    chosen = parser.parse_args()
    torch.set_num_threads(1)
    {"pictures": pictures, "reasons": reasons, "topics": topics}[chosen.what](chosen)


if __name__ == "__main__":
    main()
