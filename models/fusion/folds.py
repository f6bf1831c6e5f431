# Copyright 2026 The Mingjian Authors
# SPDX-License-Identifier: Apache-2.0
"""One way to leave a source out of texts, for the shipped path and its peers alike.

The shipped path of a fold is trained anew as a whole: first the encoder, then the fusion model on its token states. It is
shorter than the shipped training (lower layers frozen, fewer repeats), so that all folds can be run on one core.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import torch

import baselines
import judge
import stores
import train_fusion
import train_text
from corpus import Corpus, empty
from model import SHIPPED, Fusion
from samples import Sample
from texts import TEXT_TASKS, Text, normalise


@dataclass(frozen=True)
class Fold:
    """Texts to train on and to judge, and the yes-or-no question.

    :param hypotheses: the answer is yes where one of them holds
    """

    train: list[Text]
    calibrate: list[Text]
    held: list[Text]
    hypotheses: tuple[str, ...]

    def label(self, text: Text | Sample) -> int:
        """Whether one of the hypotheses holds."""
        value = (text.labels.get(h, 0) for h in self.hypotheses)
        return int(any(v[0] if isinstance(v, tuple) else v for v in value))


@dataclass(frozen=True)
class Tools:
    """What every fold needs: folder of the ONNX files, a corpus without cases, the states of the frozen encoder."""

    models: Path
    corpus: Corpus
    frozen: stores.TokenStore


def verdicts(fold: Fold, tools: Tools, repeats: dict[str, int]) -> dict[str, np.ndarray]:
    """Right or wrong on each text held out, by the shipped path and by its peers."""
    corpus, cases, model = shipped_path(fold, tools, repeats)
    frozen = replace(corpus, chinese=tools.frozen)
    train = [c for c in cases if c.part == "train"]
    return {
        "fusion": _right(fold, cases, lambda c: _scores(model, corpus, c, fold)),
        "linear probe": _right(fold, cases, lambda c: baselines.text_probe(frozen, train, c, fold.label)),
        "naive Bayes": _right(fold, cases, lambda c: baselines.naive_bayes(train, c, fold.label)),
    }


def encoder_verdicts(fold: Fold, tools: Tools) -> dict[str, np.ndarray]:
    """As verdicts(), but the encoder's own read-out answers in the place of the fusion model: too many texts for both."""
    model = encode(fold, tools, {})
    tokens = train_text.tokenizer(tools.models / "bge-small-zh-v1.5-q-tokenizer.json")
    columns = [TEXT_TASKS.index(h) for h in fold.hypotheses]
    corpus, cases = _corpus(fold, tools, tools.frozen)
    train = [c for c in cases if c.part == "train" and c.chinese in tools.frozen.index]
    asked = [*fold.calibrate, *fold.held]
    logits = {text.text: row for text, row in zip(asked, train_text.predict(model, tokens, asked), strict=True)}
    return {
        "fine-tuned encoder": _right(fold, cases, lambda c: np.array([logits[s.chinese][columns].max() for s in c])),
        "linear probe": _right(fold, cases, lambda c: baselines.text_probe(corpus, train, c, fold.label)),
        "naive Bayes": _right(fold, cases, lambda c: baselines.naive_bayes(train, c, fold.label)),
    }


def held_scores(fold: Fold, tools: Tools, repeats: dict[str, int]) -> np.ndarray:
    """Highest score of the hypotheses for each text held out, by the shipped path."""
    corpus, cases, model = shipped_path(fold, tools, repeats)
    return _scores(model, corpus, [c for c in cases if c.part == "held"], fold)


def shipped_path(fold: Fold, tools: Tools, repeats: dict[str, int]) -> tuple[Corpus, list[Sample], Fusion]:
    """Encoder and fusion model of a fold, with its cases."""
    states = states_of(encode(fold, tools, repeats), tools, [*fold.train, *fold.calibrate, *fold.held])
    corpus, cases = _corpus(fold, tools, states)
    return corpus, cases, train_fusion.train(corpus, [c for c in cases if c.part != "held"], _plan())


def _scores(model: Fusion, corpus: Corpus, cases: list[Sample], fold: Fold) -> np.ndarray:
    return train_fusion.predict(model, corpus, cases, list(fold.hypotheses))["scores"].max(1)


def encode(fold: Fold, tools: Tools, repeats: dict[str, int], frozen: int = 2) -> train_text.Classifier:
    """The encoder of a fold."""
    tokens = train_text.tokenizer(tools.models / "bge-small-zh-v1.5-q-tokenizer.json")
    many = [t for t in fold.train for _ in range(repeats.get(t.kind, 1))]
    setting = train_text.Setting(epochs=2, seed=7, frozen=frozen, repeats={})
    return train_text.train(many, tools.models / "bge-small-zh-v1.5.onnx", tokens, setting)


@torch.no_grad()
def states_of(encoder: train_text.Classifier, tools: Tools, texts: list[Text]) -> stores.TokenStore:
    """Token states of the texts by the encoder of a fold."""

    def run(ids: list[int]) -> np.ndarray:
        given = torch.tensor([ids])
        return encoder.encoder(given, torch.ones_like(given), torch.zeros_like(given))[0].numpy()

    tokens = stores.tokenizer(tools.models / "bge-small-zh-v1.5-q-tokenizer.json", train_text.LENGTH)
    return stores.TokenStore.build([t.text for t in texts], tokens, run, normalise)


def _plan() -> train_fusion.Plan:
    return train_fusion.Plan(epochs=2, looks=2, parts=replace(SHIPPED, classes=False))


def _corpus(fold: Fold, tools: Tools, states: stores.TokenStore) -> tuple[Corpus, list[Sample]]:
    cases = []
    for part, texts in (("train", fold.train), ("calibrate", fold.calibrate), ("held", fold.held)):
        for text in texts:
            labels = {task: (value, 1.0) for task, value in text.labels.items()}
            cases.append(Sample(text.kind, text.id, part, text.source, labels, chinese=text.text))
    return replace(tools.corpus, chinese=states), cases


def _right(fold: Fold, cases: list[Sample], score: Callable[[list[Sample]], np.ndarray]) -> np.ndarray:
    """Right on the texts held out at the threshold that is right most often on `calibrate`."""
    parts = {p: [c for c in cases if c.part == p] for p in ("calibrate", "held")}
    wanted = {p: np.array([fold.label(c) for c in found]) for p, found in parts.items()}
    cut = judge.threshold(score(parts["calibrate"]), wanted["calibrate"])
    return (score(parts["held"]) >= cut) == (wanted["held"] > 0)


def tools(models: Path, frozen: Path) -> Tools:
    """The tools, with the states of bge-small-zh as it is."""
    return Tools(models, empty(models), stores.TokenStore.load(frozen))

