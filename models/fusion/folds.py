# Copyright 2026 The Mingjian Authors
# SPDX-License-Identifier: Apache-2.0
"""One way to leave a source out of texts, for the shipped path and its peers alike.

The shipped path of a fold is trained anew as a whole: first the encoder, then the fusion model on its token states. It is
shorter than the shipped training (only the last layer of the encoder, fewer repeats), so that all folds can be run on one core.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

import baselines
import judge
import stores
import train_fusion
import upper
from corpus import Corpus, empty
from model import SHIPPED, Fusion
from samples import Sample
from texts import TEXT_TASKS, Text


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
    """What every fold needs: a corpus without cases, states of the frozen encoder, and those below its last layer."""

    corpus: Corpus
    frozen: stores.TokenStore
    below: upper.Below


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
    columns = [TEXT_TASKS.index(h) for h in fold.hypotheses]
    corpus, cases = _corpus(fold, tools, tools.frozen)
    train = [c for c in cases if c.part == "train" and c.chinese in tools.frozen.index]
    asked = [*fold.calibrate, *fold.held]
    logits = {text.text: row for text, row in zip(asked, upper.predict(model, tools.below, asked), strict=True)}
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


def encode(fold: Fold, tools: Tools, repeats: dict[str, int]) -> upper.Upper:
    """The encoder of a fold."""
    return upper.train([t for t in fold.train for _ in range(repeats.get(t.kind, 1))], tools.below)


def states_of(encoder: upper.Upper, tools: Tools, texts: list[Text]) -> stores.TokenStore:
    """Token states of the texts by the encoder of a fold."""
    distinct = sorted({t.text for t in texts})
    found = [upper.states(encoder, tools.below, text).astype(np.float16) for text in distinct]
    return stores.TokenStore(distinct, np.concatenate([[0], np.cumsum([len(s) for s in found])]), np.concatenate(found))


def _plan() -> train_fusion.Plan:
    return train_fusion.Plan(epochs=3, looks=2, parts=replace(SHIPPED, classes=False))


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
    return Tools(empty(models), stores.TokenStore.load(frozen), upper.Below(models))

