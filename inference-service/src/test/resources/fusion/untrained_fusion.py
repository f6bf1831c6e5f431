# Copyright 2026 The Mingjian Authors
# SPDX-License-Identifier: Apache-2.0
"""Writes `untrained-fusion.onnx`: a graph with the inputs and outputs of the fusion model and random weights.

A fixture for tests of what feeds the model and reads its answer; its answers mean nothing.
Command: `python untrained_fusion.py untrained-fusion.onnx` (torch 2.13.0, onnx 1.20.0).

Dimensions: B cases, I picture tokens, D objects, T text tokens, E English tokens, O read tokens, K knowledge nodes,
H hypotheses, M = 4 modalities (text, image, read text, knowledge), X = 4 experts.
"""

from __future__ import annotations

import sys

import onnx
import torch
from torch import Tensor, nn

WIDTH, EXPERTS, CASE = 8, 4, 256
TOKENS = {"image": 1280, "objects": 84, "text": 512, "english": 384, "ocr": 512, "knowledge": 512}
AXES = {"image": "I", "objects": "D", "text": "T", "english": "E", "ocr": "O", "knowledge": "K"}
OUTPUTS = ("scores", "gates", "modality_scores", "experts", "embedding")


class UntrainedFusion(nn.Module):
    """The interface of the fusion model with random weights."""

    def __init__(self) -> None:
        super().__init__()
        self.tokens = nn.ModuleDict({name: nn.Linear(size, WIDTH) for name, size in TOKENS.items()})
        self.query = nn.Linear(512, WIDTH)
        self.gate = nn.Linear(WIDTH, 1)
        self.router = nn.Linear(WIDTH, EXPERTS)
        self.expert = nn.Linear(WIDTH, EXPERTS)
        self.case = nn.Linear(WIDTH, CASE)

    def modality(self, query: Tensor, parts: list[tuple[Tensor, Tensor]]) -> tuple[Tensor, Tensor]:
        """Summary float[B,H,8] of one modality for each hypothesis, and presence float[B,1]."""
        tokens = torch.cat([tokens for tokens, _ in parts], dim=1)
        mask = torch.cat([mask for _, mask in parts], dim=1)
        logits = query @ tokens.transpose(1, 2) + (mask[:, None, :] - 1) * 1e9
        return torch.softmax(logits, dim=-1) @ tokens, mask.amax(dim=1, keepdim=True)

    def forward(self, *inputs: Tensor) -> tuple[Tensor, ...]:
        """:param inputs: per kind of token float[B,N,size] and mask float[B,N] in the order of TOKENS, then float[B,H,512]"""
        *pairs, hypotheses = inputs
        part = {n: (self.tokens[n](pairs[2 * i]), pairs[2 * i + 1]) for i, n in enumerate(TOKENS)}
        query = self.query(hypotheses)
        kinds = (("text", "english"), ("image", "objects"), ("ocr",), ("knowledge",))
        seen = [self.modality(query, [part[name] for name in names]) for names in kinds]
        summaries = torch.stack([summary for summary, _ in seen], dim=2)
        present = torch.cat([presence for _, presence in seen], dim=1)[:, None, :]
        modality_scores = (summaries * query[:, :, None, :]).sum(dim=-1) * present
        gates = torch.softmax(self.gate(summaries)[..., 0] + (present - 1) * 1e9, dim=-1)
        mixed = (gates[..., None] * summaries).sum(dim=2)
        routed = torch.softmax(self.router(mixed), dim=-1)
        best, where = torch.topk(routed, 2, dim=-1)
        experts = torch.zeros_like(routed).scatter(-1, where, best / best.sum(dim=-1, keepdim=True))
        scores = (gates * modality_scores).sum(dim=-1) + (experts * self.expert(mixed)).sum(dim=-1)
        return scores, gates, modality_scores, experts, self.case(mixed.mean(dim=1))


def sample() -> tuple[Tensor, ...]:
    """One case with two to five tokens of each kind and three hypotheses."""
    tensors: list[Tensor] = []
    for number, size in enumerate(TOKENS.values()):
        tensors += [torch.randn(1, 2 + number % 4, size), torch.ones(1, 2 + number % 4)]
    return (*tensors, torch.randn(1, 3, 512))


def main(path: str) -> None:
    """Exports the graph at opset 17 with every dimension but the last dynamic."""
    torch.manual_seed(7)
    names = [name for kind in TOKENS for name in (kind, f"{kind}_mask")] + ["hypotheses"]
    axes = {name: {0: "B", 1: AXES[name.removesuffix("_mask")]} for name in names[:-1]}
    axes |= {"hypotheses": {0: "B", 1: "H"}, "embedding": {0: "B"}}
    axes |= {name: {0: "B", 1: "H"} for name in OUTPUTS[:-1]}
    torch.onnx.export(
        UntrainedFusion().eval(), sample(), path, dynamo=False, opset_version=17,
        input_names=names, output_names=list(OUTPUTS), dynamic_axes=axes,
    )  # fmt: skip
    graph = onnx.load(path)
    graph.doc_string = "untrained fixture: the interface of the fusion model with random weights"
    onnx.save(graph, path)


if __name__ == "__main__":
    main(sys.argv[1])
