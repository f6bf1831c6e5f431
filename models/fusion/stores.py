# Copyright 2026 The Mingjian Authors
# SPDX-License-Identifier: Apache-2.0
"""Features of texts and pictures, computed once and kept in memory: what the frozen encoders say."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

from texts import normalise

Encode = Callable[[list[int]], np.ndarray]
Form = Callable[[str], str]


class TokenStore:
    """Token states of texts, float16[sum of lengths, width], found by the text itself."""

    def __init__(self, texts: list[str], offsets: np.ndarray, states: np.ndarray) -> None:
        self.index = {text: i for i, text in enumerate(texts)}
        self.offsets, self.states = offsets, states

    def get(self, text: str, most: int = 128) -> np.ndarray:
        """float16[tokens, width]"""
        at = self.index[text]
        return self.states[self.offsets[at] : min(self.offsets[at + 1], self.offsets[at] + most)]

    def mean(self, text: str) -> np.ndarray:
        """Mean token state, float32[width]."""
        return self.get(text).astype(np.float32).mean(0)

    def save(self, path: Path) -> None:
        """Keeps the store as an npz file."""
        np.savez(path, texts=np.array(list(self.index), dtype=object), offsets=self.offsets, states=self.states)

    @staticmethod
    def load(path: Path) -> TokenStore:
        """The store that save() kept."""
        kept = np.load(path, allow_pickle=True)
        return TokenStore(list(kept["texts"]), kept["offsets"], kept["states"])

    @staticmethod
    def build(texts: Iterable[str], tokens: Tokenizer, encode: Encode, form: Form, known: TokenStore | None = None) -> TokenStore:
        """Encodes each different text that is not yet known once, alone in its batch, as the platform does."""
        distinct = sorted(set(texts))
        states = []
        for number, text in enumerate(distinct):
            there = known is not None and text in known.index
            states.append(known.get(text) if there else encode(tokens.encode(form(text)).ids).astype(np.float16))
            if number % 4000 == 3999:
                print(f"{number + 1}/{len(distinct)} texts", flush=True)
        lengths = [len(s) for s in states]
        return TokenStore(distinct, np.concatenate([[0], np.cumsum(lengths)]), np.concatenate(states))


def onnx_encoder(path: Path, threads: int = 1) -> Encode:
    """Token ids to float32[tokens, width] by a BERT-like ONNX graph."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])

    def encode(ids: list[int]) -> np.ndarray:
        given = np.array([ids], dtype=np.int64)
        feed = {"input_ids": given, "attention_mask": np.ones_like(given), "token_type_ids": np.zeros_like(given)}
        return session.run(None, feed)[0][0]

    return encode


def tokenizer(path: Path, length: int) -> Tokenizer:
    """A tokenizer cut at that many tokens, without padding."""
    loaded = Tokenizer.from_file(str(path))
    loaded.enable_truncation(length)
    loaded.no_padding()
    return loaded


def english(texts: Iterable[str], folder: Path, length: int = 96) -> TokenStore:
    """Token states of all-MiniLM-L6-v2, 384 wide."""
    encode = onnx_encoder(folder / "all-minilm-l6-v2-q.onnx")
    return TokenStore.build(texts, tokenizer(folder / "all-minilm-l6-v2-q-tokenizer.json", length), encode, str)


def chinese(texts: Iterable[str], encoder: Path, vocabulary: Path, known: TokenStore | None = None) -> TokenStore:
    """Token states of text-zh (or of bge-small-zh), 512 wide."""
    return TokenStore.build(texts, tokenizer(vocabulary, 128), onnx_encoder(encoder), normalise, known)


def sentences(texts: Iterable[str], folder: Path) -> dict[str, np.ndarray]:
    """Sentence embeddings of bge-small-zh INT8: state of [CLS], L2-normalised, float32[512]."""
    encode = onnx_encoder(folder / "bge-small-zh-v1.5-q.onnx")
    tokens = tokenizer(folder / "bge-small-zh-v1.5-q-tokenizer.json", 128)
    found = {}
    for text in sorted(set(texts)):
        state = encode(tokens.encode(text).ids)[0]
        found[text] = (state / np.linalg.norm(state)).astype(np.float32)
    return found


class PictureStore:
    """Image tokens float32[10,1280], class scores float32[1000] and detections float32[D,84] by record id."""

    def __init__(self, folder: Path, names: tuple[str, ...] = ("manifest", "captions")) -> None:
        self.index: dict[str, tuple[str, int]] = {}
        self.kept: dict[str, dict[str, np.ndarray]] = {}
        for name in names:
            with np.load(folder / f"{name}.npz") as kept:
                self.kept[name] = {key: kept[key] for key in kept.files}
            objects = folder / f"{name}_objects.npz"
            if objects.exists():
                with np.load(objects) as kept:
                    found = {str(i): n for n, i in enumerate(kept["ids"])}
                    order = [found.get(str(i), -1) for i in self.kept[name]["ids"]]
                    self.kept[name] |= {"order": np.array(order), "count": kept["count"], "objects": kept["objects"]}
            self.index |= {str(i): (name, n) for n, i in enumerate(self.kept[name]["ids"])}
            varied = folder / f"{name}_varied.npz"
            if varied.exists():
                with np.load(varied) as kept:
                    self.kept[name + "_varied"] = {key: kept[key] for key in ("pooled", "grid")}

    def tokens(self, record: str, varied: bool = False) -> np.ndarray:
        """The whole and the nine cells, each L2-normalised; of a random cut of the picture where there is one and it is wanted."""
        name, at = self.index[record]
        name = f"{name}_varied" if varied and f"{name}_varied" in self.kept else name
        every = np.concatenate([self.kept[name]["pooled"][at][None], self.kept[name]["grid"][at]]).astype(np.float32)
        return every / np.maximum(np.linalg.norm(every, axis=1, keepdims=True), 1e-6)

    def scores(self, record: str) -> np.ndarray:
        """Class probabilities."""
        name, at = self.index[record]
        return self.kept[name]["scores"][at].astype(np.float32)

    def objects(self, record: str) -> np.ndarray:
        """Detections, none where the detector has not run."""
        name, at = self.index[record]
        if "order" not in self.kept[name] or self.kept[name]["order"][at] < 0:
            return np.zeros((0, 84), dtype=np.float32)
        row = self.kept[name]["order"][at]
        return self.kept[name]["objects"][row][: self.kept[name]["count"][row]].astype(np.float32)
