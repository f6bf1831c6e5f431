# Copyright 2026 The Mingjian Authors
# SPDX-License-Identifier: Apache-2.0
"""Trains the fusion model in one go: alignment of picture and text first, then all tasks together. Command: see README.md."""

from __future__ import annotations

import argparse
import random
import time
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

import batches
import corpus as corpora
import losses
from corpus import Corpus
from model import SHIPPED, Fusion, Parts
from samples import Sample
from train_text import descend
from watch import Watch

WITHOUT_KNOWLEDGE = 0.5  # share of the batches that do not see the graph's nodes
RATE, DIRECT_RATE, ALIGNMENT = 4e-4, 1e-3, 6  # rates of learning; epochs of alignment


@dataclass(frozen=True)
class Plan:
    """How one model is trained.

    :param only: inputs that the model may read; all where empty
    :param without: sources that are never trained on
    :param families: families of cases to train on; all where empty
    :param most: share of each family that an epoch sees
    :param looks: how often the part `calibrate` is looked at; the best weights seen there are kept
    """

    epochs: int = 2
    seed: int = 5
    parts: Parts = field(default_factory=lambda: SHIPPED)
    only: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    families: tuple[str, ...] = ()
    most: float = 1.0
    looks: int = 6


def align(model: Fusion, corpus: Corpus, cases: list[Sample], epochs: int, generator: random.Random) -> None:
    """Stage two: pictures and the texts that belong to them."""
    own = [s for s in cases if s.family == "pair" and s.group == "own"]
    chosen = [p for n, p in model.named_parameters() if n.startswith("align") or n == "temperature"]
    optimiser = torch.optim.AdamW(chosen, lr=1e-3, weight_decay=0.05, fused=True)
    begin = time.time()
    for number in range(epochs):
        generator.shuffle(own)
        found = []
        for at in range(0, len(own) - 127, 128):
            loss = losses.contrast(model, corpus.collate(_distinct(own[at : at + 128]), [batches.MISMATCH], (), generator))
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            found.append(loss.item())
        print(f"alignment epoch {number + 1}: loss {np.mean(found):.3f} {time.time() - begin:.0f} s", flush=True)


def _distinct(batch: list[Sample]) -> list[Sample]:
    return list({s.chinese + s.english: s for s in batch}.values())


def dropped(plan: Plan, generator: random.Random) -> tuple[str, ...]:
    """Inputs hidden from a batch: those the plan forbids, and at random the knowledge."""
    hidden = tuple(n for n in corpora.INPUTS if plan.only and n not in plan.only)
    if generator.random() < WITHOUT_KNOWLEDGE or not plan.parts.knowledge:
        hidden += ("knowledge",)
    return hidden


def step_loss(model: Fusion, corpus: Corpus, batch: list[Sample], plan: Plan, share: dict, generator) -> Tensor:
    """Loss of one batch."""
    batch = batches.remixed(batch, generator) if batch[0].family == "pair" else batch
    hypotheses = batches.asked(batch, generator)
    hidden = dropped(plan, generator)
    given = corpus.collate(batch, hypotheses, hidden, generator)
    out = model(given)
    loss = losses.answers(out["scores"], batch, hypotheses, share)
    if plan.parts.gate and batch[0].family == "composite":
        loss = loss + 0.3 * losses.gates(out, batch, hypotheses)
    return loss + (0.01 * losses.load_balance(out) if plan.parts.experts else 0.0)


def train(corpus: Corpus, cases: list[Sample], plan: Plan) -> Fusion:
    """A model trained on the cases given; of the weights on the way, those that fit the part `calibrate` best."""
    torch.manual_seed(plan.seed)
    generator = random.Random(plan.seed)
    allowed = [s for s in cases if s.source not in plan.without and (not plan.families or s.family in plan.families)]
    learned = [s for s in allowed if s.part == "train"]
    model, share = Fusion(plan.parts), batches.shares(learned)
    if model.classes is not None:
        model.classes.know(*corpus.classes)
    if any(s.family == "pair" for s in learned):
        align(model, corpus, learned, ALIGNMENT, generator)
    steps = [batch for _ in range(plan.epochs) for batch in batches.epoch(learned, plan.most, generator)]
    watch = Watch(model, corpus, [s for s in allowed if s.part == "calibrate"], share, dropped(plan, random.Random(0)))
    _descend_all(model, steps, lambda batch: step_loss(model, corpus, batch, plan, share, generator), watch, plan.looks)
    return watch.best()


def _descend_all(model: Fusion, steps: list[list[Sample]], loss_of, watch: Watch, looks: int) -> None:
    straight = [p for n, p in model.named_parameters() if n.startswith("direct.")]
    rest = [p for n, p in model.named_parameters() if not n.startswith("direct.")]
    groups = [{"params": rest, "lr": RATE}, {"params": straight, "lr": DIRECT_RATE}]
    optimiser = torch.optim.AdamW([g for g in groups if g["params"]], weight_decay=0.02, fused=True)
    rates = [g["lr"] for g in optimiser.param_groups]
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, rates, total_steps=len(steps), pct_start=0.1)
    begin, every = time.time(), max(1, 2 * len(steps) // (3 * looks))
    model.train()
    for number, batch in enumerate(steps, 1):
        descend(loss_of(batch), model, optimiser, schedule)
        watch.step()
        if number % every == 0 and number > len(steps) // 3 or number == len(steps):
            print(f"step {number}/{len(steps)} calibrate {watch.look()} {time.time() - begin:.0f} s", flush=True)


@torch.no_grad()
def predict(model: Fusion, corpus: Corpus, cases: list[Sample], hypotheses: list[str], drop: tuple[str, ...] = ()) -> dict:
    """Outputs as numpy arrays for cases, all asked the same hypotheses, in the order given."""
    order = sorted(range(len(cases)), key=lambda i: len(cases[i].chinese) + len(cases[i].english))
    found: dict[str, list] = {"scores": [None] * len(cases), "gates": [None] * len(cases), "experts": [None] * len(cases)}
    for at in range(0, len(order), 64):
        chosen = order[at : at + 64]
        out = model(corpus.collate([cases[i] for i in chosen], hypotheses, drop))
        for name, values in found.items():
            for row, index in enumerate(chosen):
                values[index] = out[name][row].numpy()
    return {name: np.stack(values) for name, values in found.items()} if cases else {}


def main() -> None:
    """Trains the shipped model."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("data", "work", "models", "chinese", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=2)
    parser.add_argument("--seed", type=int, default=5)
    parser.add_argument("--most", type=float, default=1.0)
    chosen = parser.parse_args()
    torch.set_num_threads(1)
    corpus = corpora.load(chosen.data, chosen.work, chosen.models, chosen.chinese)
    model = train(corpus, corpus.cases, Plan(epochs=chosen.epochs, most=chosen.most, seed=chosen.seed))
    chosen.out.parent.mkdir(parents=True, exist_ok=True)
    torch.save(model.state_dict(), chosen.out)


if __name__ == "__main__":
    main()
