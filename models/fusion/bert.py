# Copyright 2026 The Mingjian Authors
# SPDX-License-Identifier: Apache-2.0
"""A BERT encoder (Devlin et al., 2018) whose weights come from the ONNX export of bge-small-zh-v1.5.

Four layers, 512 hidden, 8 heads. Tensor names: B texts, T tokens.
"""

from __future__ import annotations

import math
from pathlib import Path

import onnx
import torch
from onnx import numpy_helper
from torch import Tensor, nn

HIDDEN, HEADS, LAYERS, INNER, VOCABULARY, POSITIONS = 512, 8, 4, 2048, 21128, 512
EPSILON = 1e-12


class Layer(nn.Module):
    """One post-norm transformer layer: float[B,T,512] to float[B,T,512]."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.query = nn.Linear(HIDDEN, HIDDEN)
        self.key = nn.Linear(HIDDEN, HIDDEN)
        self.value = nn.Linear(HIDDEN, HIDDEN)
        self.dense = nn.Linear(HIDDEN, HIDDEN)
        self.attention_norm = nn.LayerNorm(HIDDEN, eps=EPSILON)
        self.inner = nn.Linear(HIDDEN, INNER)
        self.outer = nn.Linear(INNER, HIDDEN)
        self.output_norm = nn.LayerNorm(HIDDEN, eps=EPSILON)
        self.dropout = nn.Dropout(dropout)

    def forward(self, states: Tensor, bias: Tensor) -> Tensor:
        """:param bias: float[B,1,1,T], 0 for a token and a large negative number for padding"""
        batch, tokens, _ = states.shape

        def split(x: Tensor) -> Tensor:
            return x.view(batch, tokens, HEADS, HIDDEN // HEADS).transpose(1, 2)

        query, key, value = split(self.query(states)), split(self.key(states)), split(self.value(states))
        weights = torch.softmax(query @ key.transpose(2, 3) / math.sqrt(HIDDEN // HEADS) + bias, dim=-1)
        mixed = (self.dropout(weights) @ value).transpose(1, 2).reshape(batch, tokens, HIDDEN)
        states = self.attention_norm(states + self.dropout(self.dense(mixed)))
        inner = nn.functional.gelu(self.inner(states))
        return self.output_norm(states + self.dropout(self.outer(inner)))


class Bert(nn.Module):
    """Token ids int64[B,T] and mask int64[B,T] to token states float[B,T,512]."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.words = nn.Embedding(VOCABULARY, HIDDEN)
        self.positions = nn.Embedding(POSITIONS, HIDDEN)
        self.types = nn.Embedding(2, HIDDEN)
        self.norm = nn.LayerNorm(HIDDEN, eps=EPSILON)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))

    def embed(self, ids: Tensor, types: Tensor) -> Tensor:
        """Input of the first layer, float[B,T,512]."""
        places = torch.arange(ids.shape[1], device=ids.device)
        return self.norm(self.words(ids) + self.positions(places)[None] + self.types(types))

    @staticmethod
    def bias(mask: Tensor) -> Tensor:
        """What the attention adds to its logits, float[B,1,1,T]."""
        return (1.0 - mask[:, None, None, :].float()) * -1e9

    def forward(self, input_ids: Tensor, attention_mask: Tensor, token_type_ids: Tensor) -> Tensor:
        states, bias = self.embed(input_ids, token_type_ids), self.bias(attention_mask)
        for layer in self.layers:
            states = layer(states, bias)
        return states


def load(path: Path, dropout: float = 0.1) -> Bert:
    """The encoder with the weights of the float32 ONNX file of bge-small-zh-v1.5."""
    graph = onnx.load(path).graph
    weights = {t.name: torch.from_numpy(numpy_helper.to_array(t).copy()) for t in graph.initializer}
    for node in graph.node:  # the exporter renamed the transposed matrices; the node's name still tells which it is
        if node.op_type == "MatMul" and node.input[1] in weights:
            weights[node.name.strip("/").removesuffix("/MatMul").replace("/", ".") + ".weight"] = weights[node.input[1]].T
    model = Bert(dropout)
    model.load_state_dict({ours: weights[theirs].contiguous() for ours, theirs in _names().items()})
    return model


def load_layer(model: Bert) -> Layer:
    """A copy of a model's last layer, to be trained by itself."""
    layer = Layer()
    layer.load_state_dict(model.layers[-1].state_dict())
    return layer


def _names() -> dict[str, str]:
    names = {
        "words.weight": "embeddings.word_embeddings.weight",
        "positions.weight": "embeddings.position_embeddings.weight",
        "types.weight": "embeddings.token_type_embeddings.weight",
    }
    parts = {
        "query": "attention.self.query",
        "key": "attention.self.key",
        "value": "attention.self.value",
        "dense": "attention.output.dense",
        "attention_norm": "attention.output.LayerNorm",
        "inner": "intermediate.dense",
        "outer": "output.dense",
        "output_norm": "output.LayerNorm",
    }
    for kind in ("weight", "bias"):
        names[f"norm.{kind}"] = f"embeddings.LayerNorm.{kind}"
        for index in range(LAYERS):
            for ours, theirs in parts.items():
                names[f"layers.{index}.{ours}.{kind}"] = f"encoder.layer.{index}.{theirs}.{kind}"
    return names
