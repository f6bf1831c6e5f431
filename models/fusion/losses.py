# Copyright 2026 The Mingjian Authors
# SPDX-License-Identifier: Apache-2.0
"""What the training of the fusion model makes small."""

from __future__ import annotations

import torch
from torch import Tensor, nn

import batches
from model import Fusion
from samples import DEVICES, Sample

MODALITIES = ("TEXT", "IMAGE", "OCR", "KNOWLEDGE")
SMOOTHING = 0.02


def answers(scores: Tensor, batch: list[Sample], hypotheses: list[str], share: dict) -> Tensor:
    """Binary cross-entropy over what is known; for tickets also which of the devices, since they exclude one another."""
    labels, weights = batches.wanted(batch, hypotheses)
    if batch[0].family != batches.TICKETS:  # weights would favour the rare devices
        weights = batches.balanced(labels, weights, batch[0].family, hypotheses, share)
    soft = labels * (1 - 2 * SMOOTHING) + SMOOTHING
    each = nn.functional.binary_cross_entropy_with_logits(scores, soft, reduction="none")
    loss = (each * weights).sum() / weights.sum().clamp(min=1)
    return loss + devices(scores, labels, hypotheses) if batch[0].family == batches.TICKETS else loss


def devices(scores: Tensor, labels: Tensor, hypotheses: list[str]) -> Tensor:
    """Cross-entropy of the softmax over devices, over the tickets that have one."""
    columns = [hypotheses.index(f"device-{d}") for d in DEVICES]
    known = labels[:, columns].amax(1) > 0.5
    if not known.any():
        return scores.sum() * 0
    return nn.functional.cross_entropy(scores[known][:, columns], labels[known][:, columns].argmax(1), label_smoothing=0.05)


def gates(out: dict[str, Tensor], batch: list[Sample], hypotheses: list[str]) -> Tensor:
    """Composites tell which modality violates: its gate should be high for what it makes hold."""
    labels, _ = batches.wanted(batch, hypotheses)
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
