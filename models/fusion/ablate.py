# Copyright 2026 The Mingjian Authors
# SPDX-License-Identifier: Apache-2.0
"""What each part of the fusion model is worth: the same short training with the part and without it."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import torch

import corpus as corpora
import judge
from model import Fusion, Parts
from train_fusion import Plan, predict, train

VARIANTS = {
    "all parts": Plan(),
    "without gate": Plan(parts=Parts(gate=False)),
    "without experts": Plan(parts=Parts(experts=False)),
    "without knowledge": Plan(parts=Parts(knowledge=False)),
    "without cross-modal attention": Plan(parts=Parts(cross=False)),
    "text only": Plan(only=("text", "english")),
    "image only": Plan(only=("image", "objects")),
}


def headline(corpus: corpora.Corpus, model: Fusion, plan: Plan) -> dict[str, tuple[float, float, float]]:
    """The figure of each task, with its interval."""
    forbidden = tuple(n for n in corpora.INPUTS if plan.only and n not in plan.only)

    def asked(cases, hypotheses, drop):
        return predict(model, corpus, cases, hypotheses, (*drop, *forbidden))

    found = {t.name: judge.text_task(corpus, asked, t, peers=False)["fusion"] for t in judge.TASKS}
    found["image safety, macro-F1"] = judge.pictures(corpus, asked, peers=False)["fusion"]
    found["ticket device"] = judge.devices(corpus, asked, peers=False)["fusion"]
    found["picture and text, captions"] = judge.pairs(corpus, asked)["captions"][1:]
    gates = judge.gates(corpus, asked)
    found["which modality violates"] = gates["which"][1:]
    found["gate against effect, rank correlation"] = (gates["rank"],) * 3
    found["listing violates"] = judge.listings(corpus, asked)
    return found


def main() -> None:
    """Trains every variant from the same seed on the same share of the data."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("data", "work", "models", "chinese", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--most", type=float, default=0.3)
    parser.add_argument("--only", default="", help="comma-separated variants; all where empty")
    chosen = parser.parse_args()
    torch.set_num_threads(1)
    corpus = corpora.load(chosen.data, chosen.work, chosen.models, chosen.chinese)
    found = json.loads(chosen.out.read_text()) if chosen.out.exists() else {}
    for name, plan in VARIANTS.items():
        if chosen.only and name not in chosen.only.split(","):
            continue
        short = Plan(epochs=2, most=chosen.most, parts=plan.parts, only=plan.only)
        found[name] = headline(corpus, train(corpus, corpus.cases, short), short)
        chosen.out.write_text(json.dumps(found, indent=1))
        print(name, json.dumps(found[name]), flush=True)


if __name__ == "__main__":
    main()
