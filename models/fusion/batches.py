# Copyright 2026 The Mingjian Authors
# SPDX-License-Identifier: Apache-2.0
"""What the fusion model sees in a step of its training: which cases, which questions, what is known of the answers."""

from __future__ import annotations

import random
from collections import defaultdict
from dataclasses import replace

import numpy as np
import torch
from torch import Tensor

import queries
from samples import DEVICES, Sample
from texts import MISMATCH, OFFENSIVE, SENSITIVE, VIOLATIONS

PER_BATCH = {"offensive_language": 64, "composite": 32, "pair": 64, "ticket_triage_en": 64, "image_safety": 64}
MOST_PER_EPOCH = {"offensive_language": 5000, "pair": 4000, "composite": 2000, "image_safety": 8000}
REPEATS = {
    "ticket_triage_en": 3, "image_safety": 2, "ecommerce_compliance_text": 4, "spam_contact_solicitation": 3,
    "written-contact": 2, "written-compliance": 2, "written-offensive": 2,
}  # fmt: skip
TICKETS = "ticket_triage_en"
SHOP = (*VIOLATIONS, OFFENSIVE, SENSITIVE)
UNLIKELY = 0.15  # weight of a no that nobody gave: the texts and pictures of one pack rarely speak of the other's hypotheses
UNASKED = 4  # such questions a batch


def epoch(cases: list[Sample], most: float, generator: random.Random) -> list[list[Sample]]:
    """Batches of one family, texts of like length together, `most` of each family at most."""
    families: dict[tuple, list[Sample]] = defaultdict(list)
    for case in cases:
        families[case.family, tuple(sorted(case.labels)) if case.family == TICKETS else ()].append(case)
    found = []
    for (family, _), members in families.items():
        many = members * REPEATS.get(family, 1)
        generator.shuffle(many)
        many = many[: max(1, int(min(len(many), MOST_PER_EPOCH.get(family, len(many))) * most))]
        many.sort(key=lambda s: len(s.chinese or s.english) + generator.random() * 8)
        size = PER_BATCH.get(family, 48)
        found += [many[i : i + size] for i in range(0, len(many), size)]
    generator.shuffle(found)
    return found


def remixed(batch: list[Sample], generator: random.Random) -> list[Sample]:
    """Pairs of which a third are put together anew within the batch, so that no mismatch is learned by heart."""
    found = []
    for sample in batch:
        other = generator.choice(batch)
        words = (other.chinese, other.english)
        if sample.group != "own" or generator.random() > 0.35 or words == (sample.chinese, sample.english):
            found.append(sample)
        else:
            found.append(replace(sample, chinese=words[0], english=words[1], labels={MISMATCH: (1, 1.0)}, group="remixed"))
    return found


def asked(batch: list[Sample], generator: random.Random, most: int = 12) -> list[str]:
    """The hypotheses of a batch: all that hold somewhere, others up to a number, all devices together, some unlikely ones."""
    holding = sorted({h for s in batch for h, (value, _) in s.labels.items() if value})
    if batch[0].family == TICKETS:
        holding = sorted({*holding, *(f"device-{d}" for d in DEVICES)})
    other = sorted({h for s in batch for h in s.labels} - set(holding))
    chosen = holding + generator.sample(other, min(len(other), max(2, most - len(holding))))
    unlikely = sorted(unlikely_in(batch[0].family) - {h for s in batch for h in s.labels})
    return chosen + generator.sample(unlikely, min(len(unlikely), UNASKED))


def unlikely_in(family: str) -> set[str]:
    """Hypotheses that cases of this family all but never make hold, though nobody said so."""
    if family in ("pair", "judged-pair"):
        return set()
    if family == TICKETS:
        return set(SHOP)
    return set(queries.names()) - set(SHOP) - {MISMATCH}


def wanted(batch: list[Sample], hypotheses: list[str]) -> tuple[Tensor, Tensor]:
    """Labels and weights float[B,H]; weight 0 where nothing is known."""
    assumed = (0, 0.0)
    unlikely = unlikely_in(batch[0].family)
    labels = [[s.labels.get(h, (0, UNLIKELY) if h in unlikely else assumed) for h in hypotheses] for s in batch]
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
