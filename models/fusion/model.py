# Copyright 2026 The Mingjian Authors
# SPDX-License-Identifier: Apache-2.0
"""The fusion model: tokens of four modalities in, one score per hypothesis out.

Sizes: B cases, I/D/T/E/O/K tokens per input, H hypotheses, M = 4 modalities (TEXT, IMAGE, OCR, KNOWLEDGE), X experts.

Sources: gated cross-attention with a tanh gate from Flamingo (Alayrac et al., 2022); top-2 mixture of experts with a
load-balancing loss from GShard (Lepikhin et al., 2020); contrastive alignment from CLIP (Radford et al., 2021).
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn

WIDTH, HEADS, EXPERTS = 256, 4, 4
TEXT, IMAGE, OCR, KNOWLEDGE = range(4)
INPUTS = {"image": 1280, "objects": 84, "text": 512, "english": 384, "ocr": 512, "knowledge": 512}
MODALITY = {"text": TEXT, "english": TEXT, "image": IMAGE, "objects": IMAGE, "ocr": OCR, "knowledge": KNOWLEDGE}
CELLS = 10  # tokens per picture: the whole and a 3x3 grid
MASKED = -1e9


@dataclass(frozen=True)
class Parts:
    """Which parts the model has; all but one of them are switched off in turn to see what each is worth."""

    gate: bool = True
    experts: bool = True
    knowledge: bool = True
    cross: bool = True


# what earned its place in the ablations of REPORT.md
SHIPPED = Parts(experts=False, knowledge=False, cross=False)


class Experts(nn.Module):
    """Top-2 of X feed-forward experts per row; all are computed, so that a row never depends on its batch-mates."""

    def __init__(self, use: bool) -> None:
        super().__init__()
        self.use, count = use, EXPERTS if use else 1
        self.router = nn.Linear(WIDTH, count)
        self.inner = nn.ModuleList(nn.Linear(WIDTH, WIDTH) for _ in range(count))
        self.outer = nn.ModuleList(nn.Linear(WIDTH, WIDTH) for _ in range(count))

    def forward(self, rows: Tensor) -> tuple[Tensor, Tensor]:
        """float[...,WIDTH] to the same plus what the experts add, and the routing weights float[...,X]."""
        route = torch.softmax(self.router(rows), dim=-1)
        if self.use:
            second = torch.topk(route, 2, dim=-1).values[..., 1:]
            kept = route * (route >= second).to(route.dtype)
            weights = kept / kept.sum(-1, keepdim=True)
        else:
            weights = route
        added = sum(
            weights[..., i : i + 1] * outer(nn.functional.gelu(inner(rows)))
            for i, (inner, outer) in enumerate(zip(self.inner, self.outer, strict=True))
        )
        return rows + added, weights


class Attention(nn.Module):
    """Multi-head attention from queries float[B,Q,WIDTH] to tokens float[B,N,WIDTH] under a mask float[B,N]."""

    def __init__(self) -> None:
        super().__init__()
        self.query, self.key = nn.Linear(WIDTH, WIDTH), nn.Linear(WIDTH, WIDTH)
        self.value, self.outer = nn.Linear(WIDTH, WIDTH), nn.Linear(WIDTH, WIDTH)

    def forward(self, queries: Tensor, tokens: Tensor, mask: Tensor) -> Tensor:
        batch, width = queries.shape[0], WIDTH // HEADS

        def split(x: Tensor) -> Tensor:
            return x.reshape(batch, -1, HEADS, width).transpose(1, 2)

        query, key, value = split(self.query(queries)), split(self.key(tokens)), split(self.value(tokens))
        bias = (1.0 - mask)[:, None, None, :] * MASKED
        weights = torch.softmax(query @ key.transpose(2, 3) / width**0.5 + bias, dim=-1)
        return self.outer((weights @ value).transpose(1, 2).reshape(batch, -1, WIDTH))


def mean(tokens: Tensor, mask: Tensor) -> Tensor:
    """Mean over the tokens that are there, float[B,WIDTH]; zero where there is none."""
    return (tokens * mask[..., None]).sum(1) / mask.sum(1, keepdim=True).clamp(min=1.0)


def unit(x: Tensor) -> Tensor:
    """L2-normalised along the last dimension."""
    return x / x.pow(2).sum(-1, keepdim=True).clamp(min=1e-8).sqrt()


class Fusion(nn.Module):
    """See the module's text and cards/fusion.md."""

    def __init__(self, parts: Parts = Parts()) -> None:
        super().__init__()
        self.parts = parts
        self.project = nn.ModuleDict({n: nn.Sequential(nn.LayerNorm(w), nn.Linear(w, WIDTH)) for n, w in INPUTS.items()})
        self.modality = nn.Parameter(torch.randn(len(INPUTS), WIDTH) * 0.02)
        self.cells = nn.Parameter(torch.randn(CELLS, WIDTH) * 0.02)
        self.token_norm, self.cross = nn.LayerNorm(WIDTH), Attention()
        self.cross_gate = nn.Parameter(torch.zeros(len(INPUTS)))
        self.query = nn.Sequential(nn.Linear(512, WIDTH), nn.GELU(), nn.Linear(WIDTH, WIDTH))
        self.readers = nn.ModuleList(Attention() for _ in range(4))
        self.read_norm = nn.LayerNorm(WIDTH)
        self.experts = Experts(parts.experts)
        self.gate = nn.Linear(WIDTH, 1)
        self.score = nn.Sequential(nn.Linear(2 * WIDTH, WIDTH), nn.GELU(), nn.Linear(WIDTH, 1))
        self.align_image = nn.Sequential(nn.LayerNorm(1280), nn.Linear(1280, 512), nn.GELU(), nn.Linear(512, WIDTH))
        self.align_text = nn.Sequential(nn.LayerNorm(512), nn.Linear(512, 512), nn.GELU(), nn.Linear(512, WIDTH))
        self.align_english = nn.Sequential(nn.LayerNorm(384), nn.Linear(384, 512), nn.GELU(), nn.Linear(512, WIDTH))
        self.relation = nn.Linear(2 * WIDTH + 2, WIDTH)
        self.temperature = nn.Parameter(torch.tensor(2.6))
        self.residual = nn.Parameter(torch.tensor(0.5))
        self.dropout = nn.Dropout(0.15)

    def aligned(self, given: dict[str, Tensor]) -> tuple[Tensor, Tensor]:
        """Unit vectors of the pictures and of the texts in the shared space, float[B,WIDTH] each."""
        image = unit(self.align_image(mean(given["image"], given["image_mask"])))
        chinese, english = given["text_mask"].sum(1, keepdim=True), given["english_mask"].sum(1, keepdim=True)
        both = self.align_text(mean(given["text"], given["text_mask"])) * chinese
        both = both + self.align_english(mean(given["english"], given["english_mask"])) * english
        return image, unit(both / (chinese + english).clamp(min=1.0))

    def relate(self, given: dict[str, Tensor]) -> tuple[Tensor, Tensor]:
        """One token that says how picture and text relate, float[B,1,WIDTH], and whether both are there, float[B,1]."""
        image, text = self.aligned(given)
        likeness = (image * text).sum(-1, keepdim=True)
        token = self.relation(torch.cat([image * text, (image - text).abs(), likeness * 4, likeness.abs() * 4], dim=-1))
        there = given["image_mask"].amax(1) * torch.maximum(given["text_mask"].amax(1), given["english_mask"].amax(1))
        return token[:, None], there[:, None]

    def tokens(self, given: dict[str, Tensor]) -> tuple[list[Tensor], list[Tensor]]:
        """Tokens and masks of each input after cross-modal attention."""
        names = list(INPUTS)
        tokens = [self.project[n](given[n]) + self.modality[i] for i, n in enumerate(names)]
        places = torch.remainder(torch.arange(given["image"].shape[1], device=tokens[0].device), CELLS)
        tokens[0] = tokens[0] + self.cells[places][None]
        masks = [given[f"{n}_mask"] for n in names]
        if not self.parts.cross:
            return tokens, masks
        every, there = self.token_norm(torch.cat(tokens, 1)), torch.cat(masks, 1)
        mixed = torch.split(self.cross(every, every, there), [t.shape[1] for t in tokens], dim=1)
        gates = torch.tanh(self.cross_gate)
        return [t + gates[i] * m for i, (t, m) in enumerate(zip(tokens, mixed, strict=True))], masks

    def read(self, given: dict[str, Tensor]) -> tuple[Tensor, Tensor, Tensor]:
        """What each modality says to each hypothesis float[B,H,M,WIDTH], the queries float[B,H,WIDTH], presence float[B,M]."""
        query = self.query(given["hypotheses"])
        tokens, masks = self.tokens(given)
        relation, related = self.relate(given)
        read, there = [], []
        for modality in range(4):
            chosen = [i for i, name in enumerate(INPUTS) if MODALITY[name] == modality]
            mine, mask = [tokens[i] for i in chosen], [masks[i] for i in chosen]
            if modality == IMAGE:
                mine, mask = [*mine, relation], [*mask, related]
            read.append(self.readers[modality](query, torch.cat(mine, 1), torch.cat(mask, 1)))
            there.append(torch.cat(mask, 1).amax(1))
        return torch.stack(read, 2), query, torch.stack(there, 1)

    def forward(self, given: dict[str, Tensor]) -> dict[str, Tensor]:
        """The outputs by name; `balance` and the aligned vectors serve training alone."""
        read, query, there = self.read(given)
        rows = self.read_norm(self.dropout(read) + query[:, :, None])
        rows, route = self.experts(rows)
        scores = self.score(torch.cat([self.dropout(rows), query[:, :, None].expand_as(rows)], -1))[..., 0]
        present = there[:, None, :].expand_as(scores)
        base = present * torch.tensor([1.0, 1.0, 1.0, 0.0], device=scores.device)
        logits = self.gate(rows)[..., 0] if self.parts.gate else torch.zeros_like(scores)
        gates = torch.softmax(logits + (1.0 - base) * MASKED, dim=-1) * base
        total, gates = self._with_knowledge(scores, gates, present)
        experts = (gates[..., None] * route).sum(2)
        case = mean(rows.mean(1), there)
        return {
            "scores": total, "gates": gates, "modality_scores": scores * present, "experts": experts,
            "embedding": unit(case), "route": route, "present": present,
        }  # fmt: skip

    def _with_knowledge(self, scores: Tensor, gates: Tensor, present: Tensor) -> tuple[Tensor, Tensor]:
        total = (gates * scores).sum(-1)
        if not self.parts.knowledge:
            return total, gates
        added = torch.tanh(self.residual) * scores[..., KNOWLEDGE] * present[..., KNOWLEDGE]
        share = added.abs() / (total.abs() + added.abs() + 1e-6)
        known = torch.nn.functional.one_hot(torch.tensor(KNOWLEDGE), 4).to(scores)
        return total + added, gates * (1.0 - share[..., None]) + share[..., None] * known
