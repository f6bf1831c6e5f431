# Copyright 2026 The Mingjian Authors
# SPDX-License-Identifier: Apache-2.0
"""What each part of the fusion model is worth: the same training with the part and without it. Command: see README.md."""

from __future__ import annotations

import argparse
import json
from dataclasses import replace
from pathlib import Path

import torch

import corpus as corpora
import judge
import judge_cases
from model import SHIPPED, Fusion
from train_fusion import Plan, predict, train

VARIANTS = {
    "shipped": Plan(),
    "without gate": Plan(parts=replace(SHIPPED, gate=False)),
    "without linear path": Plan(parts=replace(SHIPPED, direct=False)),
    "without class names": Plan(parts=replace(SHIPPED, classes=False)),
    "with experts": Plan(parts=replace(SHIPPED, experts=True)),
    "with knowledge": Plan(parts=replace(SHIPPED, knowledge=True)),
    "with cross-modal attention": Plan(parts=replace(SHIPPED, cross=True)),
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
    found["picture and text, captions"] = judge_cases.pairs(corpus, asked)["captions"][1:]
    gates = judge_cases.gates(corpus, asked)
    found["which modality violates"] = gates["which"][1:]
    found["gate against effect, rank correlation"] = (gates["rank"],) * 3
    found["listing violates"] = judge_cases.listings(corpus, asked)
    return found


def main() -> None:
    """Trains every variant from the same seed on the same share of the data."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("data", "work", "models", "chinese", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--most", type=float, default=0.6)
    parser.add_argument("--seed", type=int, default=5)
    parser.add_argument("--only", default="", help="comma-separated variants; all where empty")
    chosen = parser.parse_args()
    torch.set_num_threads(1)
    corpus = corpora.load(chosen.data, chosen.work, chosen.models, chosen.chinese)
    found = json.loads(chosen.out.read_text()) if chosen.out.exists() else {}
    for name, plan in VARIANTS.items():
        if chosen.only and name not in chosen.only.split(","):
            continue
        model = train(corpus, corpus.cases, replace(plan, most=chosen.most, seed=chosen.seed))
        found[name] = {"loss on calibrate": (model.least,) * 3, **headline(corpus, model, plan)}
        chosen.out.write_text(json.dumps(found, indent=1))
        print(name, json.dumps(found[name]), flush=True)


if __name__ == "__main__":
    main()
