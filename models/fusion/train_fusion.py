# Copyright 2026 The Mingjian Authors
# SPDX-License-Identifier: Apache-2.0
"""Trains the fusion model: alignment of picture and text first, then all tasks together. Command: see README.md."""

from __future__ import annotations

import argparse
import random
import time
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

import corpus as corpora
from corpus import Corpus
from model import SHIPPED, Fusion, Parts
from samples import Sample
from train_text import descend

MODALITIES = ("TEXT", "IMAGE", "OCR", "KNOWLEDGE")
PER_BATCH = {"offensive_language": 64, "composite": 32, "pair": 64, "ticket_triage_en": 64, "image_safety": 64}
MOST_PER_EPOCH = {"offensive_language": 10000, "pair": 8000, "image_safety": 18000}
REPEATS = {
    "ticket_triage_en": 5, "image_safety": 2, "ecommerce_compliance_text": 3, "spam_contact_solicitation": 2,
    "written-contact": 2, "written-compliance": 2,
}  # fmt: skip
WITHOUT_KNOWLEDGE = 0.5  # share of the batches that do not see the graph's nodes


@dataclass(frozen=True)
class Plan:
    """How one model is trained.

    :param only: inputs that the model may read; all where empty
    :param without: source that is never trained on
    :param most: share of the largest families that an epoch sees
    :param start: weights to go on from, a file; alignment is not repeated then
    """

    epochs: int = 3
    seed: int = 5
    parts: Parts = field(default_factory=Parts)
    only: tuple[str, ...] = ()
    without: str = ""
    families: tuple[str, ...] = ()
    most: float = 1.0
    start: str = ""


def batches(cases: list[Sample], plan: Plan, generator: random.Random) -> list[list[Sample]]:
    """One epoch: batches of one family that are asked the same hypotheses, texts of like length together."""
    families: dict[tuple, list[Sample]] = defaultdict(list)
    for case in cases:
        families[case.family, tuple(sorted(case.labels)) if case.family == "ticket_triage_en" else ()].append(case)
    found = []
    for (family, _), members in families.items():
        many = members * REPEATS.get(family, 1)
        generator.shuffle(many)
        many = many[: int(MOST_PER_EPOCH.get(family, len(many)) * plan.most)]
        many.sort(key=lambda s: len(s.chinese or s.english) + generator.random() * 8)
        size = PER_BATCH.get(family, 48)
        found += [many[i : i + size] for i in range(0, len(many), size)]
    generator.shuffle(found)
    return found


def asked(batch: list[Sample], generator: random.Random, most: int = 12) -> list[str]:
    """The hypotheses of a batch: all that hold somewhere, and others up to a number."""
    holding = sorted({h for s in batch for h, (value, _) in s.labels.items() if value})
    other = sorted({h for s in batch for h in s.labels} - set(holding))
    return holding + generator.sample(other, min(len(other), max(2, most - len(holding))))


def wanted(batch: list[Sample], hypotheses: list[str]) -> tuple[Tensor, Tensor]:
    """Labels and weights float[B,H]; weight 0 where nothing is known."""
    labels = [[s.labels.get(h, (0, 0.0)) for h in hypotheses] for s in batch]
    return torch.tensor([[float(v) for v, _ in row] for row in labels]), torch.tensor([[w for _, w in row] for row in labels])


def shares(cases: list[Sample]) -> dict[tuple[str, str], float]:
    """Share of known cases where a hypothesis holds, by family."""
    known: dict[tuple[str, str], list[float]] = defaultdict(list)
    for case in cases:
        for hypothesis, (value, _) in case.labels.items():
            known[case.family, hypothesis].append(value)
    return {key: float(np.mean(values)) for key, values in known.items()}


def balanced(labels: Tensor, weights: Tensor, family: str, hypotheses: list[str], share: dict) -> Tensor:
    """Class-balanced weights: the square root of the inverse share, at most 6."""
    rate = torch.tensor([min(0.98, max(0.02, share.get((family, h), 0.5))) for h in hypotheses])
    holds, not_holds = (0.5 / rate).sqrt().clamp(max=6), (0.5 / (1 - rate)).sqrt().clamp(max=6)
    return weights * torch.where(labels > 0.5, holds, not_holds)


def gate_loss(out: dict[str, Tensor], batch: list[Sample], labels: Tensor) -> Tensor:
    """Composites tell which modality violates: its gate should be high for what it makes hold."""
    target = torch.tensor([MODALITIES.index(s.violating) if s.violating else -1 for s in batch])
    rows = (labels > 0.5) & (target >= 0)[:, None]
    if not rows.any():
        return out["scores"].sum() * 0
    chosen = out["gates"].gather(2, target.clamp(min=0)[:, None, None].expand(-1, labels.shape[1], 1))[..., 0]
    return -(chosen[rows].clamp(min=1e-4)).log().mean()


def load_balance(out: dict[str, Tensor]) -> Tensor:
    """X times the sum over experts of their mean routing weight squared, 1 where all are used alike (GShard)."""
    there = out["present"][..., None]
    usage = (out["route"] * there).sum((0, 1, 2)) / there.sum().clamp(min=1)
    return (usage * usage).sum() * usage.shape[0]


def contrast(model: Fusion, given: dict[str, Tensor]) -> Tensor:
    """InfoNCE in both directions over the batch (CLIP)."""
    image, text = model.aligned(given)
    logits = image @ text.T * model.temperature.exp().clamp(max=50)
    target = torch.arange(len(logits))
    return (nn.functional.cross_entropy(logits, target) + nn.functional.cross_entropy(logits.T, target)) / 2


def align(model: Fusion, corpus: Corpus, cases: list[Sample], epochs: int, generator: random.Random) -> None:
    """Stage two: pictures and the texts that belong to them."""
    own = [s for s in cases if s.family == "pair" and s.group == "own"]
    names = [n for n, _ in model.named_parameters() if n.startswith("align") or n == "temperature"]
    optimiser = torch.optim.AdamW([p for n, p in model.named_parameters() if n in names], lr=5e-4, weight_decay=0.05)
    begin = time.time()
    for epoch in range(epochs):
        generator.shuffle(own)
        losses = []
        for at in range(0, len(own) - 127, 128):
            given = corpus.collate(_distinct(own[at : at + 128]), ["picture-text-mismatch"])
            loss = contrast(model, given)
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            losses.append(loss.item())
        print(f"alignment epoch {epoch + 1}: loss {np.mean(losses):.3f} {time.time() - begin:.0f} s", flush=True)


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
    hypotheses = asked(batch, generator)
    given = corpus.collate(batch, hypotheses, dropped(plan, generator))
    labels, weights = wanted(batch, hypotheses)
    out = model(given)
    if batch[0].family != "ticket_triage_en":  # devices exclude one another: weights would favour the rare ones
        weights = balanced(labels, weights, batch[0].family, hypotheses, share)
    soft = labels * 0.96 + 0.02
    each = nn.functional.binary_cross_entropy_with_logits(out["scores"], soft, reduction="none")
    loss = (each * weights).sum() / weights.sum().clamp(min=1)
    if plan.parts.gate and batch[0].family == "composite":
        loss = loss + 0.3 * gate_loss(out, batch, labels)
    if batch[0].family == "pair":
        own = _distinct([s for s in batch if s.group == "own"])
        if len(own) > 3:
            loss = loss + 0.3 * contrast(model, corpus.collate(own, hypotheses, dropped(plan, generator)))
    return loss + (0.01 * load_balance(out) if plan.parts.experts else 0.0)


def train(corpus: Corpus, cases: list[Sample], plan: Plan) -> Fusion:
    """A model trained on the cases given."""
    torch.manual_seed(plan.seed)
    generator = random.Random(plan.seed)
    cases = [s for s in cases if s.part == "train" and s.source != plan.without]
    cases = [s for s in cases if not plan.families or s.family in plan.families]
    model, share = Fusion(plan.parts), shares(cases)
    if plan.start:
        _begin(model, torch.load(plan.start))
    elif any(s.family == "pair" for s in cases):
        align(model, corpus, cases, 8, generator)
    steps = [batch for _ in range(plan.epochs) for batch in batches(cases, plan, generator)]
    rate = 3e-4 if plan.start else 4e-4
    optimiser = torch.optim.AdamW(model.parameters(), lr=rate, weight_decay=0.02)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, rate, total_steps=len(steps), pct_start=0.1)
    model.train()
    begin, running = time.time(), 0.0
    for number, batch in enumerate(steps):
        loss = step_loss(model, corpus, batch, plan, share, generator)
        descend(loss, model, optimiser, schedule)
        running = 0.98 * running + 0.02 * loss.item()
        if number % 200 == 199:
            print(f"step {number + 1}/{len(steps)} loss {running:.4f} {time.time() - begin:.0f} s", flush=True)
    return model.eval()


def _begin(model: Fusion, kept: dict[str, Tensor]) -> None:
    """Takes over what another model has learned; of a model with more experts, the first."""
    mine = model.state_dict()
    model.load_state_dict({name: kept[name][: len(value)] if value.ndim else kept[name] for name, value in mine.items()})


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
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--most", type=float, default=1.0)
    parser.add_argument("--start", default="", help="weights to go on from")
    chosen = parser.parse_args()
    torch.set_num_threads(chosen.threads)
    corpus = corpora.load(chosen.data, chosen.work, chosen.models, chosen.chinese)
    model = train(corpus, corpus.cases, Plan(epochs=chosen.epochs, most=chosen.most, start=chosen.start, parts=SHIPPED))
    chosen.out.parent.mkdir(parents=True, exist_ok=True)
    torch.save(model.state_dict(), chosen.out)


if __name__ == "__main__":
    main()
