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

from layers import EXPERTS, WIDTH, Attention, Classes, Direct, Experts, mean, unit

__all__ = ["CELLS", "EXPERTS", "INPUTS", "SHIPPED", "Fusion", "Parts"]

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
    direct: bool = True
    classes: bool = True


# what earned its place in the ablations of REPORT.md
SHIPPED = Parts(experts=False, knowledge=False, cross=False)


def _aligner(width: int, inner: int) -> nn.Sequential:
    """Dropout is strong: pairs of a picture and its text are few and soon known by heart."""
    read = (nn.LayerNorm(width), nn.Dropout(0.25), nn.Linear(width, inner), nn.GELU(), nn.Dropout(0.25))
    return nn.Sequential(*read, nn.Linear(inner, WIDTH))


class Fusion(nn.Module):
    """See the module's text and cards/fusion.md; `least` is the loss on the part `calibrate` once it is trained."""

    least = float("inf")

    def __init__(self, parts: Parts = Parts()) -> None:
        super().__init__()
        self.parts = parts
        self.project = nn.ModuleDict({n: nn.Sequential(nn.LayerNorm(w), nn.Linear(w, WIDTH)) for n, w in self._read().items()})
        self.modality = nn.Parameter(torch.randn(len(INPUTS), WIDTH) * 0.02)
        self.cells = nn.Parameter(torch.randn(CELLS, WIDTH) * 0.02)
        self.token_norm, self.cross = nn.LayerNorm(WIDTH), Attention() if parts.cross else None
        self.cross_gate = nn.Parameter(torch.zeros(len(INPUTS)))
        self.query = nn.Sequential(nn.Linear(512, WIDTH), nn.GELU(), nn.Linear(WIDTH, WIDTH))
        self.modalities = 4 if parts.knowledge else 3
        self.readers = nn.ModuleList(Attention() for _ in range(self.modalities))
        self.read_norm = nn.LayerNorm(WIDTH)
        self.experts = Experts(parts.experts)
        self.gate = nn.Linear(WIDTH, 1)
        self.score_row, self.score_query = nn.Linear(WIDTH, WIDTH), nn.Linear(WIDTH, WIDTH)
        self.score = nn.Sequential(nn.GELU(), nn.Linear(WIDTH, 1))
        self.direct = nn.ModuleDict({n: Direct(w) for n, w in self._read().items()} if parts.direct else {})
        self.classes = Classes() if parts.classes else None
        self.align_image = _aligner(1280, 384)
        self.align_text, self.align_english = _aligner(512, 256), _aligner(384, 256)
        self.relation = nn.Linear(2 * WIDTH + 2, WIDTH)
        self.alike = nn.Linear(512, 2)
        self.temperature = nn.Parameter(torch.tensor(2.6))
        self.residual = nn.Parameter(torch.tensor(0.5))
        self.dropout = nn.Dropout(0.15)

    def _read(self) -> dict[str, int]:
        """Inputs that the model reads; without knowledge its tokens are of no use to it."""
        return {n: w for n, w in INPUTS.items() if self.parts.knowledge or n != "knowledge"}

    def aligned(self, given: dict[str, Tensor]) -> tuple[Tensor, Tensor]:
        """Unit vectors of the pictures and of the texts in the shared space, float[B,WIDTH] each."""
        image = unit(self.align_image(mean(given["image"], given["image_mask"])))
        chinese = given["text_mask"].amax(1, keepdim=True)
        english = given["english_mask"].amax(1, keepdim=True)
        both = self.align_text(mean(given["text"], given["text_mask"])) * chinese
        both = both + self.align_english(mean(given["english"], given["english_mask"])) * english
        return image, unit(both)

    def relate(self, given: dict[str, Tensor]) -> tuple[Tensor, Tensor, Tensor]:
        """A token that says how picture and text relate float[B,1,WIDTH], whether both are there and how alike, float[B,1]."""
        with torch.no_grad():  # the tasks would teach the shared space their pairs by heart
            image, text = self.aligned(given)
        likeness = (image * text).sum(-1, keepdim=True)
        compared = torch.cat([image * text, (image - text).abs(), likeness * 4, likeness.abs() * 4], dim=-1)
        token = self.relation(self.dropout(compared))
        there = given["image_mask"].amax(1) * torch.maximum(given["text_mask"].amax(1), given["english_mask"].amax(1))
        return token[:, None], there[:, None], likeness * there[:, None]

    def tokens(self, given: dict[str, Tensor]) -> tuple[dict[str, Tensor], dict[str, Tensor]]:
        """Tokens and masks of each input after cross-modal attention."""
        names = list(self._read())
        tokens = [self.project[n](given[n]) + self.modality[i] for i, n in enumerate(names)]
        places = torch.remainder(torch.arange(given["image"].shape[1], device=tokens[0].device), CELLS)
        tokens[0] = tokens[0] + self.cells[places][None]
        masks = {n: given[f"{n}_mask"] for n in names}
        if self.cross is not None:
            every, there = self.token_norm(torch.cat(tokens, 1)), torch.cat(list(masks.values()), 1)
            mixed = torch.split(self.cross(every, every, there), [t.shape[1] for t in tokens], dim=1)
            gates = torch.tanh(self.cross_gate)
            tokens = [t + gates[i] * m for i, (t, m) in enumerate(zip(tokens, mixed, strict=True))]
        return dict(zip(names, tokens, strict=True)), masks

    def read(self, given: dict[str, Tensor], query: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """What each modality says to each hypothesis float[B,H,M,WIDTH], presence float[B,M] and, by itself, float[B,H,M]."""
        tokens, masks = self.tokens(given)
        tokens["relation"], masks["relation"], likeness = self.relate(given)
        if self.classes is not None:
            tokens["classes"], masks["classes"] = self.classes(given["image"]), given["image_mask"]
        read, there = [], []
        for modality in range(self.modalities):
            chosen = [n for n in tokens if MODALITY.get(n, IMAGE) == modality]
            mask = torch.cat([masks[n] for n in chosen], 1)
            read.append(self.readers[modality](query, torch.cat([tokens[n] for n in chosen], 1), mask))
            there.append(mask.amax(1))
        return torch.stack(read, 2), torch.stack(there, 1), self.straight(given, likeness, masks["relation"])

    def straight(self, given: dict[str, Tensor], likeness: Tensor, related: Tensor) -> Tensor:
        """What the mean token of each input says by itself, as a linear probe would, and how alike picture and text are."""
        alike = self.alike(given["hypotheses"])
        said = [torch.zeros_like(likeness) for _ in range(self.modalities)]
        said[IMAGE] = alike[..., 0] * likeness * 8 + alike[..., 1] * related
        for name, path in self.direct.items():
            added = path(mean(given[name], given[f"{name}_mask"]), given["hypotheses"])
            said[MODALITY[name]] = said[MODALITY[name]] + added * given[f"{name}_mask"].amax(1, keepdim=True)
        widest = torch.zeros_like(said[IMAGE])
        return torch.stack([s + widest for s in said], -1)

    def forward(self, given: dict[str, Tensor]) -> dict[str, Tensor]:
        """The outputs by name; `route` and `present` serve training alone. Hypotheses may be those of one case, for all."""
        query = self.query(given["hypotheses"])
        read, there, said = self.read(given, query)
        rows, route = self.experts(self.read_norm(self.dropout(read) + query[:, :, None]))
        scores = self.score(self.score_row(self.dropout(rows)) + self.score_query(query)[:, :, None])[..., 0] + said
        present = there[:, None, :].expand_as(scores)
        base = present * torch.tensor([1.0, 1.0, 1.0, 0.0], device=scores.device)[: self.modalities]
        logits = self.gate(rows)[..., 0] if self.parts.gate else torch.zeros_like(scores)
        gates = torch.softmax(logits + (1.0 - base) * MASKED, dim=-1) * base
        embedding, route_of_case = unit(mean(rows.mean(1), there)), (gates[..., None] * route).sum(2)
        total, gates = self._with_knowledge(scores, gates, present)
        return {
            "scores": total, "gates": self._all(gates), "modality_scores": self._all(scores * present),
            "experts": route_of_case, "embedding": embedding, "route": route, "present": present,
        }  # fmt: skip

    def _all(self, values: Tensor) -> Tensor:
        """A column of zeros for knowledge that the model does not read, float[B,H,M]."""
        return values if self.parts.knowledge else torch.cat([values, torch.zeros_like(values[..., :1])], -1)

    def _with_knowledge(self, scores: Tensor, gates: Tensor, present: Tensor) -> tuple[Tensor, Tensor]:
        total = (gates * scores).sum(-1)
        if not self.parts.knowledge:
            return total, gates
        added = torch.tanh(self.residual) * scores[..., KNOWLEDGE] * present[..., KNOWLEDGE]
        share = added.abs() / (total.abs() + added.abs() + 1e-6)
        known = torch.nn.functional.one_hot(torch.tensor(KNOWLEDGE), 4).to(scores)
        return total + added, gates * (1.0 - share[..., None]) + share[..., None] * known
