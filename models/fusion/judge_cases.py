# Copyright 2026 The Mingjian Authors
# SPDX-License-Identifier: Apache-2.0
"""What the model says about cases of several modalities: pairs, listings, and whether its gates are honest."""

from __future__ import annotations

import numpy as np
from scipy.stats import spearmanr

import metrics
from corpus import Corpus
from judge import Predict, of, threshold
from texts import MISMATCH, OFFENSIVE, VIOLATIONS


def pairs(corpus: Corpus, predict: Predict) -> dict:
    """Right about picture and text of the 41 judged listings and of the held-out captions."""
    calibrate = of(corpus.cases, "pair", "calibrate")
    labels = np.array([c.labels[MISMATCH][0] for c in calibrate])
    cut = threshold(predict(calibrate, [MISMATCH], ())["scores"][:, 0], labels)
    found = {}
    for name, cases in (("listings", of(corpus.cases, "judged-pair")), ("captions", of(corpus.cases, "pair", "judge"))):
        labels = np.array([c.labels[MISMATCH][0] for c in cases])
        right = (predict(cases, [MISMATCH], ())["scores"][:, 0] >= cut) == (labels > 0)
        found[name] = (len(right), *metrics.interval(right))
        for group in sorted({c.group for c in cases}):
            chosen = np.array([c.group == group for c in cases])
            if group not in ("None", "own") and chosen.any():
                found[f"{name}, {group}"] = (int(chosen.sum()), *metrics.interval(right[chosen]))
    return found


def gates(corpus: Corpus, predict: Predict) -> dict:
    """Composites: is the heaviest gate the modality that violates, and do gates agree with the effect of removal?"""
    cases = [c for c in of(corpus.cases, "composite", "judge") if c.violating]
    inputs = {"TEXT": ("text", "english"), "IMAGE": ("image", "objects"), "OCR": ("ocr",)}
    names = ("TEXT", "IMAGE", "OCR", "KNOWLEDGE")
    asked = sorted({h for c in cases for h, (value, _) in c.labels.items() if value})
    whole = predict(cases, asked, ())
    less = {name: predict(cases, asked, hidden)["scores"] for name, hidden in inputs.items()}
    weights, effects, right = [], [], []
    for row, case in enumerate(cases):
        held = [i for i, h in enumerate(asked) if case.labels[h][0]]
        at = max(held, key=lambda i: whole["scores"][row, i])
        right.append(names[int(whole["gates"][row, at].argmax())] == case.violating)
        for name in inputs:
            if (name != "OCR" or case.ocr) and whole["scores"][row, at] > 0:
                weights.append(whole["gates"][row, at, names.index(name)])
                effects.append(whole["scores"][row, at] - less[name][row, at])
    return {"which": (len(right), *metrics.interval(np.array(right))), "rank": float(spearmanr(weights, effects)[0]), "count": len(weights)}


def listings(corpus: Corpus, predict: Predict) -> tuple[float, float, float]:
    """Composites: does anything in the listing violate, by the highest score and a threshold from `calibrate`."""
    cases = {p: of(corpus.cases, "composite", p) for p in ("calibrate", "judge")}
    wanted = {p: np.array([int(bool(c.violating)) for c in found]) for p, found in cases.items()}
    scores = {p: predict(found, [*VIOLATIONS, OFFENSIVE], ())["scores"].max(1) for p, found in cases.items()}
    cut = threshold(scores["calibrate"], wanted["calibrate"])
    return metrics.interval((scores["judge"] >= cut) == (wanted["judge"] > 0))
