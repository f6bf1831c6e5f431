# Copyright 2026 The Mingjian Authors
# SPDX-License-Identifier: Apache-2.0
"""All training cases with the stores that turn them into tensors."""

from __future__ import annotations

import json
import random
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

import classes
import pictures
import queries
import samples
import stores
import texts
from knowledge import Linker
from model import INPUTS
from samples import Sample

HERE = Path(__file__).parent


@dataclass
class Corpus:
    """Cases and what their parts look like to the frozen encoders."""

    cases: list[Sample]
    pictures: list[pictures.Picture]
    chinese: stores.TokenStore
    english: stores.TokenStore
    seen: stores.PictureStore
    sentences: dict[str, np.ndarray]
    names: dict[str, str]
    classes: tuple[Tensor, Tensor, Tensor]

    def query(self, hypothesis: str) -> np.ndarray:
        """Sentence embedding float32[512] of a hypothesis' name."""
        return self.sentences[self.names[hypothesis]]

    def collate(
        self, batch: list[Sample], hypotheses: list[str], drop: tuple[str, ...] = (), vary: random.Random | None = None
    ) -> dict[str, Tensor]:
        """The model's inputs for cases that are asked the same hypotheses.

        :param drop: inputs that are left out
        :param vary: where given, every second picture is a random cut of itself
        """
        rows = [self._row(sample, drop, vary is not None and vary.random() < 0.5) for sample in batch]
        given: dict[str, Tensor] = {}
        for name, width in INPUTS.items():
            longest = max(1, max(len(row[name]) for row in rows))
            tensor, mask = np.zeros((len(rows), longest, width), np.float32), np.zeros((len(rows), longest), np.float32)
            for index, row in enumerate(rows):
                tensor[index, : len(row[name])] = row[name]
                mask[index, : len(row[name])] = 1
            given[name], given[f"{name}_mask"] = torch.from_numpy(tensor), torch.from_numpy(mask)
        asked = np.stack([self.query(h) for h in hypotheses])
        given["hypotheses"] = torch.from_numpy(asked)[None]
        return given

    def _row(self, sample: Sample, drop: tuple[str, ...], varied: bool) -> dict[str, np.ndarray]:
        def none(name: str) -> np.ndarray:
            return np.zeros((0, INPUTS[name]), np.float32)

        nodes = [self.sentences[n] for n in sample.knowledge]
        found = {
            "image": self.seen.tokens(sample.picture, varied) if sample.picture else none("image"),
            "objects": self.seen.objects(sample.picture) if sample.picture else none("objects"),
            "text": self.chinese.get(sample.chinese) if sample.chinese else none("text"),
            "english": self.english.get(sample.english) if sample.english else none("english"),
            "ocr": self.chinese.get(sample.ocr) if sample.ocr else none("ocr"),
            "knowledge": np.stack(nodes) if nodes else none("knowledge"),
        }
        return {name: none(name) if name in drop else tokens for name, tokens in found.items()}


def cases(data: Path, seed: int = 11) -> tuple[list[Sample], list[pictures.Picture]]:
    """Every labelled case of the data and of the project's own texts."""
    generator, linker = random.Random(seed), Linker()
    every = [t for t in texts.load(data) if kept(t)] + texts.written(HERE / "written")
    seen = pictures.load(data)
    found = [samples.of_text(t, linker, generator) for t in every]
    found += [samples.of_picture(p) for p in seen if p.labels]
    found += _distinct(samples.listings(seen))
    found += samples.tickets(data, HERE / "written")
    found += samples.pairs(seen, generator)
    for part, count in (("train", 3000), ("calibrate", 300), ("judge", 400)):
        mine = [t for t in every if t.part == part]
        made = samples.composites(mine, [p for p in seen if p.part == part], generator, count)
        for sample in made:
            sample.knowledge = linker(sample.chinese + "\n" + sample.ocr)
        found += made
    return found, seen


def _distinct(found: list[Sample]) -> list[Sample]:
    return list({s.chinese + s.english: s for s in reversed(found)}.values())


def kept(text: texts.Text) -> bool:
    """The encoder has learned from all comments of the part `train`; fusion reads 40 % of them, which is enough."""
    return text.kind != "offensive_language" or text.part == "judge" or int(text.id[-2:]) < 40


def judged_pairs(data: Path) -> list[Sample]:
    """The listings of image_text_pair_match: never trained on."""
    found = []
    for line in (data / "manifest.jsonl").open(encoding="utf-8"):
        record = json.loads(line)
        if record["kind"] == "image_text_pair_match":
            labels = {texts.MISMATCH: (int(not record["labels"]["match"]), 1.0)}
            hard = str(record["labels"]["hard"])
            found.append(
                Sample("judged-pair", record["id"], "judge", record["labels"]["image_object"], labels,
                       english=record["text"], picture=record["id"], group=hard)  # fmt: skip
            )
    return found


def load(data: Path, work: Path, models: Path, chinese: Path) -> Corpus:
    """The corpus with its stores; `work` holds the features, `chinese` is the store of Chinese token states."""
    found, seen = cases(data)
    found += judged_pairs(data)
    names = queries.names()
    shown = stores.PictureStore(work / "features")
    found = [s for s in found if not s.picture or s.picture in shown.index]
    nodes = {n for sample in found for n in sample.knowledge}
    return Corpus(
        found, seen, stores.TokenStore.load(chinese), stores.TokenStore.load(work / "english.npz"), shown,
        stores.sentences([*names.values(), *nodes], models), names, classes.known(shown, models),
    )  # fmt: skip


def empty(models: Path) -> Corpus:
    """A corpus without cases and stores, which knows the hypotheses."""
    nothing, names = stores.TokenStore([], np.array([0]), np.zeros((0, 512), np.float16)), queries.names()
    none = (torch.zeros(0), torch.zeros(0), torch.zeros(0))
    return Corpus([], [], nothing, nothing, stores.PictureStore(models, ()), stores.sentences(names.values(), models), names, none)


def chinese_texts(data: Path) -> set[str]:
    """Every Chinese text that a case shows."""
    found, seen = cases(data)
    return {t for s in found for t in (s.chinese, s.ocr) if t} | {t for p in seen for t in p.chinese}


def english_texts(data: Path) -> set[str]:
    """Every English text that a case shows."""
    found, seen = cases(data)
    return {s.english for s in [*found, *judged_pairs(data)] if s.english} | {t for p in seen for t in p.english}
