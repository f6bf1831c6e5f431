# Copyright 2026 The Mingjian Authors
# SPDX-License-Identifier: Apache-2.0
"""Batch invariance, agreement and speed of the sentence encoders, on one thread.

An encoder is batch-invariant when the states of a text are the same bits alone and unpadded as among seven others,
padded to the longest.
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

BATCH = 8
LENGTHS = (16, 64, 128)
ROUNDS = 15


def session(path: Path) -> onnxruntime.InferenceSession:
    """A session with one thread."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


class Encoder:
    """A BERT graph with its tokenizer; `states` gives float32[batch][tokens][dimensions]."""

    def __init__(self, graph: Path, tokenizer: Path, pooling: str) -> None:
        self.model, self.tokenizer, self.pooling = session(graph), Tokenizer.from_file(str(tokenizer)), pooling
        self.tokenizer.no_padding()
        self.tokenizer.enable_truncation(128)

    def ids(self, text: str) -> list[int]:
        """Token identifiers with the marks of begin and end."""
        return self.tokenizer.encode(text).ids

    def states(self, batch: list[list[int]]) -> np.ndarray:
        """Token states, padded to the longest of the batch."""
        length = max(map(len, batch))
        ids = np.array([row + [0] * (length - len(row)) for row in batch], np.int64)
        mask = np.array([[1] * len(row) + [0] * (length - len(row)) for row in batch], np.int64)
        feed = {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)}
        wanted = {entry.name for entry in self.model.get_inputs()}
        return self.model.run(None, {name: value for name, value in feed.items() if name in wanted})[0]

    def pooled(self, states: np.ndarray) -> np.ndarray:
        """One vector of length one from float32[tokens][dimensions]."""
        vector = states[0] if self.pooling == "first" else states.mean(axis=0)
        return vector / np.linalg.norm(vector)


def invariance(encoder: Encoder, texts: list[str]) -> tuple[int, float]:
    """How many texts have the same bits in a batch of eight, and the least cosine between the two vectors."""
    rows = [encoder.ids(text) for text in texts]
    equal, cosines = 0, []
    for begin in range(0, len(rows), BATCH):
        batch = rows[begin : begin + BATCH]
        for row, among in zip(batch, encoder.states(batch)):
            alone = encoder.states([row])[0]
            equal += np.array_equal(alone, among[: len(row)])
            cosines.append(float(encoder.pooled(alone) @ encoder.pooled(among[: len(row)])))
    return equal, min(cosines)


def milliseconds(encoders: dict[str, Encoder]) -> dict[tuple[str, int], float]:
    """Median processor milliseconds at batch 1, the encoders interleaved."""
    taken: dict[tuple[str, int], list[float]] = {}
    random = np.random.default_rng(3)
    for number in range(ROUNDS + 2):
        for length in LENGTHS:
            row = random.integers(1000, 20000, length).tolist()
            for name, encoder in encoders.items():
                start = time.thread_time()
                encoder.states([row])
                if number >= 2:
                    taken.setdefault((name, length), []).append(1e3 * (time.thread_time() - start))
    return {key: float(np.median(values)) for key, values in taken.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("bge-int8", "bge-float32", "minilm-int8"):
        parser.add_argument(f"--{name}", type=Path, nargs=2, required=True, metavar=("GRAPH", "TOKENIZER"))
    arguments = parser.parse_args()
    encoders = {
        "bge int8": Encoder(*arguments.bge_int8, "first"),
        "bge float32": Encoder(*arguments.bge_float32, "first"),
        "minilm int8": Encoder(*arguments.minilm_int8, "mean"),
    }
    texts = Path(__file__).with_name("texts.txt").read_text(encoding="utf-8").splitlines()
    for name, encoder in encoders.items():
        equal, cosine = invariance(encoder, texts)
        shapes = {entry.name: entry.shape for entry in (*encoder.model.get_inputs(), *encoder.model.get_outputs())}
        print(f"{name}: {equal} of {len(texts)} equal to the bit, least cosine {cosine:.6f}; {shapes}")
    one, other = encoders["bge int8"], encoders["bge float32"]
    rows = [[model.pooled(model.states([model.ids(text)])[0]) for text in texts[:10]] for model in (one, other)]
    pairs = [float(left @ right) for left, right in zip(*rows)]
    print(f"bge int8 against float32, Chinese texts: cosine mean {np.mean(pairs):.4f}, least {min(pairs):.4f}")
    for (name, length), taken in milliseconds(encoders).items():
        print(f"{name}, {length} tokens: {taken:.1f} ms")


if __name__ == "__main__":
    main()
