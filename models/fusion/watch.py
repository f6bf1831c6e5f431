# Copyright 2026 The Mingjian Authors
# SPDX-License-Identifier: Apache-2.0
"""Early stopping of the fusion model: a running mean of its weights, looked at on the part `calibrate`."""

from __future__ import annotations

import copy
import random
from collections import defaultdict

import numpy as np
import torch
from sklearn.metrics import roc_auc_score

import batches
import losses
from corpus import Corpus
from model import Fusion
from samples import Sample

EVERY, DECAY = 4, 0.98  # the running mean (Polyak averaging) is moved every fourth step and reaches back some 200
MOST = 320  # cases of a family that a look sees


class Watch:
    """Keeps the running mean of a model's weights, and of the means looked at the one with the smallest loss."""

    def __init__(self, model: Fusion, corpus: Corpus, cases: list[Sample], share: dict, hidden: tuple[str, ...]) -> None:
        self.model, self.mean = model, copy.deepcopy(model).eval()
        self.corpus, self.share, self.hidden = corpus, share, hidden
        self.batches = self._batches(cases)
        self.steps, self.least, self.kept = 0, float("inf"), copy.deepcopy(model.state_dict())

    def _batches(self, cases: list[Sample]) -> list[tuple[list[Sample], list[str]]]:
        generator = random.Random(3)
        families: dict[tuple, list[Sample]] = defaultdict(list)
        for case in cases:
            families[case.family, tuple(sorted(case.labels)) if case.family == batches.TICKETS else ()].append(case)
        found = []
        for members in families.values():
            chosen = sorted(generator.sample(members, min(MOST, len(members))), key=lambda s: len(s.chinese or s.english))
            parts = [chosen[at : at + 64] for at in range(0, len(chosen), 64)]
            found += [(part, batches.asked(part, generator, 20)) for part in parts]
        return found

    @torch.no_grad()
    def step(self) -> None:
        """Moves the mean towards the weights as they are now."""
        self.steps += 1
        if self.steps % EVERY:
            return
        decay = min(DECAY, self.steps / (self.steps + 10 * EVERY))
        mine = [p for p in self.mean.parameters()]
        torch._foreach_mul_(mine, decay)
        torch._foreach_add_(mine, [p.detach() for p in self.model.parameters()], alpha=1 - decay)

    @torch.no_grad()
    def look(self) -> str:
        """The loss of the mean on `calibrate`, each family counting alike; kept where it is the smallest so far."""
        found: dict[str, list[tuple[np.ndarray, np.ndarray, float]]] = defaultdict(list)
        for batch, hypotheses in self.batches:
            scores = self.mean(self.corpus.collate(batch, hypotheses, self.hidden))["scores"]
            labels, _ = batches.wanted(batch, hypotheses)
            loss = losses.answers(scores, batch, hypotheses, self.share).item()
            found[batch[0].family].append((scores[:, 0].numpy(), labels[:, 0].numpy(), loss))
        each = {family: _misranked(seen) if family == "pair" else float(np.mean([s[2] for s in seen])) for family, seen in found.items()}
        total = float(np.mean(list(each.values()))) if each else 0.0
        if total < self.least:
            self.least, self.kept = total, copy.deepcopy(self.mean.state_dict())
        return f"{total:.4f} " + " ".join(f"{family} {value:.3f}" for family, value in sorted(each.items()))

    def best(self) -> Fusion:
        """The model with the weights that were kept, ready to be asked."""
        self.mean.load_state_dict(self.kept)
        self.mean.least = self.least
        return self.mean.eval()


def _misranked(seen: list[tuple[np.ndarray, np.ndarray, float]]) -> float:
    """Share of matching and mismatching pairs in the wrong order: pairs that were trained on look more alike than new
    ones, which moves all scores and with them the loss, but no decision, since the threshold is found on new ones."""
    scores, labels = np.concatenate([s[0] for s in seen]), np.concatenate([s[1] for s in seen])
    return 1.0 - float(roc_auc_score(labels, scores))
