# Copyright 2026 The Mingjian Authors
# SPDX-License-Identifier: Apache-2.0
"""What the fusion model is made of. Sizes: B cases, Q queries, N tokens, H hypotheses, X experts."""

from __future__ import annotations

import torch
from torch import Tensor, nn

WIDTH, HEADS, EXPERTS, RANK = 256, 4, 4, 128
CLASSES = 1000  # of ImageNet
MASKED = -1e9


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
        """To float[B,Q,WIDTH]; the queries may be those of one case, for all."""
        width = WIDTH // HEADS

        def split(x: Tensor) -> Tensor:
            return x.reshape(x.shape[0], -1, HEADS, width).transpose(1, 2)

        query, key, value = split(self.query(queries)), split(self.key(tokens)), split(self.value(tokens))
        bias = (1.0 - mask)[:, None, None, :] * MASKED
        weights = torch.softmax(query @ key.transpose(2, 3) / width**0.5 + bias, dim=-1)
        return self.outer((weights @ value).transpose(1, 2).reshape(tokens.shape[0], -1, WIDTH))


class Direct(nn.Module):
    """A linear read-out of an input's mean token whose weights the hypothesis' vector gives: a probe per hypothesis."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.norm, self.token, self.weights = nn.LayerNorm(width), nn.Linear(width, RANK), nn.Linear(512, RANK)
        self.dropout = nn.Dropout(0.2)

    def forward(self, token: Tensor, hypotheses: Tensor) -> Tensor:
        """float[B,width] and float[B,H,512] (or of one case, for all) to float[B,H]."""
        seen = self.token(self.dropout(self.norm(token)))
        return (self.weights(hypotheses) * seen[:, None]).sum(-1) / RANK**0.5 * 4


class Classes(nn.Module):
    """What the classifier calls each part of a picture: the names' vectors, weighted by the classes' probabilities.

    The classifier's last layer is a constant of this graph. Tokens come without their length, so the mean length of
    the training pictures stands in for it.
    """

    def __init__(self) -> None:
        super().__init__()
        self.register_buffer("weight", torch.zeros(1280, CLASSES))
        self.register_buffer("bias", torch.zeros(CLASSES))
        self.register_buffer("names", torch.zeros(CLASSES, 512))
        self.project = nn.Linear(512, WIDTH)
        self.register_buffer("called", None)

    def know(self, weight: Tensor, bias: Tensor, names: Tensor) -> None:
        """:param weight: float[1280,1000] times the mean length of a token; :param names: unit vectors float[1000,512]"""
        self.weight.copy_(weight)
        self.bias.copy_(bias)
        self.names.copy_(names - names.mean(0))

    def fold(self) -> None:
        """Puts the projected names in the place of names and projection, for the graph that is shipped."""
        with torch.no_grad():
            self.called = self.project(self.names)

    def likely(self, tokens: Tensor) -> Tensor:
        """Probabilities float[B,N,1000] of tokens float[B,N,1280]."""
        return torch.softmax(tokens @ self.weight + self.bias, dim=-1)

    def forward(self, tokens: Tensor) -> Tensor:
        """float[B,N,1280] to float[B,N,WIDTH]."""
        with torch.no_grad():
            likely = self.likely(tokens)
        return likely @ (self.project(self.names) if self.called is None else self.called)


def mean(tokens: Tensor, mask: Tensor) -> Tensor:
    """Mean over the tokens that are there, float[B,width]; zero where there is none."""
    return (tokens * mask[..., None]).sum(1) / mask.sum(1, keepdim=True).clamp(min=1.0)


def unit(x: Tensor) -> Tensor:
    """L2-normalised along the last dimension."""
    return x / x.pow(2).sum(-1, keepdim=True).clamp(min=1e-8).sqrt()
