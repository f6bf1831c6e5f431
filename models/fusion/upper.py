# Copyright 2026 The Mingjian Authors
# SPDX-License-Identifier: Apache-2.0
"""Fine-tunes the last layer of bge-small-zh alone, over the states that the layers below give once and for all.

For leave-source-out, where many encoders are needed: the shipped encoder has all but the first layer fine-tuned.
"""

from __future__ import annotations

import random
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

import bert
import train_text
from texts import Text, normalise

EPOCHS, SEED, TOKENS = 2, 7, 2048


class Below:
    """States below the last layer, float32[tokens,512] by text; computed when they are first asked for."""

    def __init__(self, models: Path) -> None:
        self.encoder = bert.load(models / "bge-small-zh-v1.5.onnx").eval()
        self.tokens = train_text.tokenizer(models / "bge-small-zh-v1.5-q-tokenizer.json")
        self.kept: dict[str, Tensor] = {}

    @torch.no_grad()
    def of(self, text: str) -> Tensor:
        """The states of a text."""
        if text not in self.kept:
            ids = torch.tensor([self.tokens.encode(normalise(text)).ids])
            bias = bert.Bert.bias(torch.ones_like(ids))
            states = self.encoder.embed(ids, torch.zeros_like(ids))
            for layer in self.encoder.layers[:-1]:
                states = layer(states, bias)
            self.kept[text] = states[0]
        return self.kept[text]

    def batch(self, texts: list[Text]) -> tuple[Tensor, Tensor]:
        """Padded states float[B,T,512] and mask float[B,T]."""
        states = [self.of(t.text) for t in texts]
        mask = torch.zeros(len(states), max(len(s) for s in states))
        for row, one in zip(mask, states, strict=True):
            row[: len(one)] = 1
        return torch.nn.utils.rnn.pad_sequence(states, batch_first=True), mask


class Upper(torch.nn.Module):
    """The last layer with one logit per task."""

    def __init__(self, below: Below) -> None:
        super().__init__()
        model = bert.load_layer(below.encoder)
        self.layer, self.dropout = model, torch.nn.Dropout(0.1)
        self.heads = torch.nn.Linear(bert.HIDDEN, len(train_text.TEXT_TASKS))

    def states(self, below: Tensor, mask: Tensor) -> Tensor:
        """Token states float[B,T,512]."""
        return self.layer(below, bert.Bert.bias(mask))

    def forward(self, below: Tensor, mask: Tensor) -> Tensor:
        """Logits float[B,tasks]."""
        return self.heads(self.dropout(self.states(below, mask)[:, 0]))


def train(texts: list[Text], below: Below) -> Upper:
    """The last layer fine-tuned on the texts."""
    torch.manual_seed(SEED)
    generator = random.Random(SEED)
    model = Upper(below)
    lengths, wanted = [len(below.of(t.text)) for t in texts], train_text.targets(texts)
    weights = train_text.balance(wanted)
    plan = [batch for _ in range(EPOCHS) for batch in train_text.batches(lengths, TOKENS, generator)]
    groups = [{"params": model.layer.parameters(), "lr": 3e-4}, {"params": model.heads.parameters(), "lr": 2e-3}]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01, fused=True)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, [3e-4, 2e-3], total_steps=len(plan), pct_start=0.1)
    model.train()
    for batch in plan:
        loss = train_text.loss_of(model(*below.batch([texts[i] for i in batch])), wanted[batch], weights)
        train_text.descend(loss, model, optimiser, schedule)
    return model.eval()


@torch.no_grad()
def predict(model: Upper, below: Below, texts: list[Text]) -> np.ndarray:
    """Logits float[N,tasks]."""
    return np.stack([model(*below.batch([t]))[0].numpy() for t in texts])


@torch.no_grad()
def states(model: Upper, below: Below, text: str) -> np.ndarray:
    """Token states float32[tokens,512] of one text."""
    given = below.of(text)[None]
    return model.states(given, torch.ones(given.shape[:2]))[0].numpy()
