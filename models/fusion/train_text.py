# Copyright 2026 The Mingjian Authors
# SPDX-License-Identifier: Apache-2.0
"""Fine-tunes bge-small-zh on the labelled Chinese texts: one encoder, one linear read-out per hypothesis while training.

The read-outs are thrown away; the fusion model reads the encoder's token states. Command: see README.md.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor, nn

import bert
from texts import TEXT_TASKS, UNKNOWN, Text, load, normalise, written

LENGTH = 128
REPEATS = {
    "ecommerce_compliance_text": 4, "spam_contact_solicitation": 3, "written-offensive": 3, "written-contact": 2,
    "written-compliance": 3,
}  # fmt: skip


class Classifier(nn.Module):
    """The encoder with one logit per task read from the state of [CLS]."""

    def __init__(self, encoder: bert.Bert) -> None:
        super().__init__()
        self.encoder = encoder
        self.dropout = nn.Dropout(0.1)
        self.heads = nn.Linear(bert.HIDDEN, len(TEXT_TASKS))

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        """int64[B,T] twice to logits float[B,tasks]."""
        states = self.encoder(ids, mask, torch.zeros_like(ids))
        return self.heads(self.dropout(states[:, 0]))


def tokenizer(path: Path) -> Tokenizer:
    """The tokenizer of bge-small-zh, cut at LENGTH tokens."""
    loaded = Tokenizer.from_file(str(path))
    loaded.enable_truncation(LENGTH)
    return loaded


def targets(texts: list[Text]) -> Tensor:
    """float[N,tasks] of 1, 0 and NaN."""
    return torch.tensor([[float(t.labels.get(task, UNKNOWN)) for task in TEXT_TASKS] for t in texts])


def batches(lengths: list[int], tokens: int, generator: random.Random) -> list[list[int]]:
    """Indices in batches of like length and at most that many tokens, padding included, in random order."""
    order = sorted(range(len(lengths)), key=lambda i: (lengths[i] + generator.random() * 6, i))
    found: list[list[int]] = [[]]
    for index in order:
        if found[-1] and (len(found[-1]) + 1) * lengths[index] > tokens:
            found.append([])
        found[-1].append(index)
    generator.shuffle(found)
    return found


def pad(encoded: list[list[int]], chosen: list[int]) -> tuple[Tensor, Tensor]:
    """Token ids and mask int64[B,T] of the texts chosen."""
    width = max(len(encoded[i]) for i in chosen)
    ids = torch.zeros(len(chosen), width, dtype=torch.int64)
    mask = torch.zeros_like(ids)
    for row, index in enumerate(chosen):
        ids[row, : len(encoded[index])] = torch.tensor(encoded[index])
        mask[row, : len(encoded[index])] = 1
    return ids, mask


def loss_of(logits: Tensor, wanted: Tensor, weights: Tensor, smoothing: float = 0.05) -> Tensor:
    """Binary cross-entropy over what is known, tasks balanced by weights[2,tasks] for 0 and 1."""
    known = ~torch.isnan(wanted)
    aim = torch.where(known, wanted, torch.zeros_like(wanted))
    scale = torch.where(aim > 0.5, weights[1], weights[0]) * known
    soft = aim * (1 - 2 * smoothing) + smoothing
    each = nn.functional.binary_cross_entropy_with_logits(logits, soft, reduction="none")
    return (each * scale).sum() / scale.sum().clamp(min=1)


def balance(wanted: Tensor, rare: float = 8.0) -> Tensor:
    """Weights float[2,tasks]: the square root of the inverse share, at most `rare`."""
    known = (~torch.isnan(wanted)).sum(0).clamp(min=1).float()
    share = torch.nansum(wanted, 0).clamp(min=1) / known
    return torch.stack([(0.5 / (1 - share).clamp(min=1e-3)).sqrt(), (0.5 / share).sqrt()]).clamp(max=rare)


def descend(loss: Tensor, model: nn.Module, optimiser: torch.optim.Optimizer, schedule) -> None:
    """One step down the gradient, its norm clipped to 1."""
    optimiser.zero_grad()
    loss.backward()
    nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    optimiser.step()
    schedule.step()


@dataclass(frozen=True)
class Setting:
    """How an encoder is fine-tuned: its first `frozen` layers stay as they were, a kind's texts are repeated."""

    epochs: int = 2
    seed: int = 7
    frozen: int = 0
    repeats: dict[str, int] = field(default_factory=lambda: REPEATS)


def train(texts: list[Text], base: Path, tokens: Tokenizer, setting: Setting) -> Classifier:
    """A classifier fine-tuned on the texts; the embeddings stay as they were."""
    torch.manual_seed(setting.seed)
    generator = random.Random(setting.seed)
    model = Classifier(bert.load(base))
    fixed = (model.encoder.words, model.encoder.positions, model.encoder.types, *model.encoder.layers[: setting.frozen])
    for part in fixed:
        part.requires_grad_(False)
    many = [text for text in texts for _ in range(setting.repeats.get(text.kind, 1))]
    encoded, wanted = [tokens.encode(normalise(t.text)).ids for t in many], targets(many)
    weights, lengths = balance(wanted), [len(ids) for ids in encoded]
    plan = [batch for _ in range(setting.epochs) for batch in batches(lengths, 2048, generator)]
    groups = [
        {"params": [p for p in model.encoder.parameters() if p.requires_grad], "lr": 1e-4},
        {"params": model.heads.parameters(), "lr": 1e-3},
    ]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01, fused=True)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, [1e-4, 1e-3], total_steps=len(plan), pct_start=0.1)
    model.train()
    begin, running = time.time(), 0.0
    for step, batch in enumerate(plan):
        loss = loss_of(model(*pad(encoded, batch)), wanted[batch], weights)
        descend(loss, model, optimiser, schedule)
        running = 0.98 * running + 0.02 * loss.item()
        if step % 100 == 99:
            print(f"step {step + 1}/{len(plan)} loss {running / (1 - 0.98 ** (step + 1)):.4f} {time.time() - begin:.0f} s", flush=True)
    return model.eval()


@torch.no_grad()
def predict(model: Classifier, tokens: Tokenizer, texts: list[Text]) -> np.ndarray:
    """Logits float[N,tasks]."""
    encoded = [tokens.encode(normalise(t.text)).ids for t in texts]
    scores = np.zeros((len(texts), len(TEXT_TASKS)), dtype=np.float32)
    for batch in batches([len(ids) for ids in encoded], 4096, random.Random(0)):
        scores[batch] = model(*pad(encoded, batch)).numpy()
    return scores


def main() -> None:
    """Trains on the part `train`, keeps the encoder and says how it does on the rest."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with manifest.jsonl")
    parser.add_argument("--base", type=Path, required=True, help="bge-small-zh-v1.5.onnx, float32")
    parser.add_argument("--vocabulary", type=Path, required=True, help="its tokenizer.json")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=2)
    parser.add_argument("--frozen", type=int, default=0)
    parser.add_argument("--threads", type=int, default=1)
    chosen = parser.parse_args()
    torch.set_num_threads(chosen.threads)
    every = load(chosen.data) + written(Path(__file__).parent / "written")
    kept, left_out = [t for t in every if t.part == "train"], [t for t in every if t.part != "train"]
    print(f"training on {len(kept)} texts, {len(left_out)} left out", flush=True)
    tokens = tokenizer(chosen.vocabulary)
    model = train(kept, chosen.base, tokens, Setting(chosen.epochs, frozen=chosen.frozen))
    chosen.out.mkdir(parents=True, exist_ok=True)
    torch.save(model.state_dict(), chosen.out / "classifier.pt")
    (chosen.out / "run.json").write_text(json.dumps({k: str(v) for k, v in vars(chosen).items()}, indent=1))
    _report(model, tokens, left_out)


def _report(model: Classifier, tokens: Tokenizer, texts: list[Text]) -> None:
    for kind in sorted({t.kind for t in texts}):
        chosen = [t for t in texts if t.kind == kind and t.part != "calibrate"]
        wanted, scores = targets(chosen).numpy(), predict(model, tokens, chosen)
        for task, name in enumerate(TEXT_TASKS):
            known = ~np.isnan(wanted[:, task])
            if wanted[known, task].sum() > 0:
                right = ((scores[known, task] > 0) == (wanted[known, task] > 0.5)).mean()
                print(f"{kind} {name}: {known.sum()} texts, {int(wanted[known, task].sum())} hold, accuracy {right:.3f}")


if __name__ == "__main__":
    main()
