# Copyright 2026 The Mingjian Authors
# SPDX-License-Identifier: Apache-2.0
"""Computes the token states that the fusion model is trained on. Command: see README.md."""

from __future__ import annotations

import argparse
from pathlib import Path

import corpus
import stores


def main() -> None:
    """Writes english.npz (all-MiniLM-L6) or a store of Chinese token states."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with manifest.jsonl")
    parser.add_argument("--models", type=Path, required=True, help="folder with the ONNX files and tokenizers from Maven")
    parser.add_argument("--encoder", type=Path, help="Chinese encoder; without it the English texts are read")
    parser.add_argument("--known", type=Path, help="store of the same encoder whose texts need not be read again")
    parser.add_argument("--out", type=Path, required=True)
    chosen = parser.parse_args()
    if chosen.encoder is None:
        found = stores.english(corpus.english_texts(chosen.data), chosen.models)
    else:
        vocabulary = chosen.models / "bge-small-zh-v1.5-q-tokenizer.json"
        known = stores.TokenStore.load(chosen.known) if chosen.known else None
        found = stores.chinese(corpus.chinese_texts(chosen.data), chosen.encoder, vocabulary, known)
    found.save(chosen.out)
    print(f"{len(found.index)} texts, {len(found.states)} tokens")


if __name__ == "__main__":
    main()
