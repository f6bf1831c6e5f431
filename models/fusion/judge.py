# Copyright 2026 The Mingjian Authors
# SPDX-License-Identifier: Apache-2.0
"""What the model says about cases it never saw, kind by kind, with the peers beside it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from scipy.stats import spearmanr

import baselines
import metrics
from corpus import Corpus
from samples import DEVICES, Sample
from texts import MISMATCH, OFFENSIVE, SENSITIVE, VIOLATIONS

Predict = Callable[[list[Sample], list[str], tuple[str, ...]], dict[str, np.ndarray]]
ANTI_BIAS = ("歧视", "偏见", "平等", "尊重", "刻板", "反对", "不应该", "地图炮", "地域黑", "一视同仁", "标签")


@dataclass(frozen=True)
class Task:
    """A yes-or-no question about the cases of one family."""

    name: str
    family: str
    hypotheses: tuple[str, ...]

    def label(self, case: Sample) -> int:
        """Whether any of the hypotheses holds."""
        return int(any(case.labels.get(h, (0, 0))[0] for h in self.hypotheses))


TASKS = (
    Task("compliance text", "ecommerce_compliance_text", VIOLATIONS),
    Task("contact solicitation", "spam_contact_solicitation", ("contact-solicitation",)),
    Task("offensive language", "offensive_language", (OFFENSIVE,)),
)


def of(cases: list[Sample], family: str, *parts: str) -> list[Sample]:
    """Cases of a family and of the parts named."""
    return [c for c in cases if c.family == family and (not parts or c.part in parts)]


def threshold(scores: np.ndarray, labels: np.ndarray) -> float:
    """The threshold that is right most often, found on the part `calibrate`."""
    cuts = np.quantile(scores, np.linspace(0.02, 0.98, 97))
    return float(max(cuts, key=lambda cut: ((scores >= cut) == (labels > 0)).mean()))


def text_task(corpus: Corpus, predict: Predict, task: Task, peers: bool = True) -> dict:
    """Accuracy of the model and, where wanted, of a linear probe and of naive Bayes on the part `judge`."""
    parts = {part: of(corpus.cases, task.family, part) for part in ("train", "calibrate", "judge")}
    clear = {part: [c for c in found if not c.labels.get(SENSITIVE, (0, 0))[0]] for part, found in parts.items()}
    labels = {part: np.array([task.label(c) for c in found]) for part, found in clear.items()}
    scores = {p: predict(clear[p], list(task.hypotheses), ())["scores"].max(1) for p in ("calibrate", "judge")}
    cut = threshold(scores["calibrate"], labels["calibrate"])
    right = (scores["judge"] >= cut) == (labels["judge"] > 0)
    fit = metrics.calibrator(scores["calibrate"], labels["calibrate"])
    probabilities = fit(scores["judge"])
    beside = {
        name: metrics.interval((peer(clear["train"], clear["judge"]) >= 0) == (labels["judge"] > 0))
        for name, peer in (
            ("linear probe", lambda a, b: baselines.text_probe(corpus, a, b, task.label)),
            ("naive Bayes", lambda a, b: baselines.naive_bayes(a, b, task.label)),
        )
        if peers
    }
    return {
        "task": task.name, "count": len(right), "fusion": metrics.interval(right), **beside,
        "ece": metrics.calibration_error(probabilities, labels["judge"]),
        "reliability": metrics.reliability(probabilities, labels["judge"]),
        "selective": metrics.selective(probabilities, labels["judge"]),
        "right": right, "cases": clear["judge"], "scores": scores["judge"], "cut": cut,
    }  # fmt: skip


def anti_bias(found: dict) -> tuple[int, float, float, float]:
    """Right among lawful comments that speak against bias, found by their words: a stand-in for hand-made labels."""
    chosen = [
        i for i, c in enumerate(found["cases"])
        if not c.labels[OFFENSIVE][0] and any(word in c.chinese for word in ANTI_BIAS)
    ]  # fmt: skip
    return (len(chosen), *metrics.interval(found["right"][chosen]))


def same_length(found: dict) -> tuple[int, float, float, float]:
    """Contact solicitation where both labels have texts of like length: one harmless text per advert."""
    cases = found["cases"]
    adverts = [i for i, c in enumerate(cases) if c.labels["contact-solicitation"][0]]
    harmless = {i for i, c in enumerate(cases) if not c.labels["contact-solicitation"][0]}
    chosen = []
    for advert in adverts:
        nearest = min(harmless, key=lambda i: abs(len(cases[i].chinese) - len(cases[advert].chinese)))
        harmless.discard(nearest)
        chosen += [advert, nearest]
    return (len(chosen), *metrics.interval(found["right"][chosen]))


def escalated(corpus: Corpus, predict: Predict) -> tuple[int, int]:
    """Rows that a person must look at, in any part: how many the hypothesis `sensitive-topic` names at 0 or more."""
    cases = [c for c in corpus.cases if c.family == "ecommerce_compliance_text" and c.labels[SENSITIVE][0]]
    return int((predict(cases, [SENSITIVE], ())["scores"][:, 0] >= 0).sum()), len(cases)


def pictures(corpus: Corpus, predict: Predict, peers: bool = True) -> dict:
    """Macro-F1 over weapon, alcohol and clean on the part `judge`, beside a linear probe."""
    cases = {p: [c for c in of(corpus.cases, "image_safety", p) if "alcohol" in c.labels] for p in ("train", "calibrate", "judge")}

    def label(case: Sample) -> int:
        return 1 if case.labels["weapon"][0] else 2 if case.labels["alcohol"][0] else 0

    wanted = {p: np.array([label(c) for c in found]) for p, found in cases.items()}
    scores = {p: predict(cases[p], ["weapon", "alcohol"], ())["scores"] for p in ("calibrate", "judge")}
    cuts = [threshold(scores["calibrate"][:, i], wanted["calibrate"] == i + 1) for i in range(2)]
    found = verdicts(scores["judge"], cuts)
    probe = baselines.image_probe(corpus, cases["train"], cases["judge"], label).argmax(1) if peers else found
    return {
        "count": len(found), "cuts": cuts, "right": found == wanted["judge"],
        "fusion": metrics.interval(np.stack([wanted["judge"], found], 1), metrics.macro_f1, 300),
        "linear probe": metrics.interval(np.stack([wanted["judge"], probe], 1), metrics.macro_f1, 300),
        "flagged": _flagged(cases["judge"], found),
    }  # fmt: skip


def verdicts(scores: np.ndarray, cuts: list[float]) -> np.ndarray:
    """0 clean, 1 weapon, 2 alcohol from scores float[N,2]."""
    over = scores - np.array(cuts)
    return np.where(over.max(1) < 0, 0, over.argmax(1) + 1)


def _flagged(cases: list[Sample], found: np.ndarray) -> dict[str, tuple[int, int]]:
    clean: dict[str, tuple[int, int]] = {}
    for case, verdict in zip(cases, found, strict=True):
        if not case.labels["weapon"][0] and not case.labels["alcohol"][0]:
            bad, count = clean.get(case.source, (0, 0))
            clean[case.source] = (bad + int(verdict > 0), count + 1)
    return clean


def devices(corpus: Corpus, predict: Predict, wanted_accuracy: float = 0.95, peers: bool = True) -> dict:
    """Accuracy of the most probable device and how much of the tickets is answered at the accuracy wanted."""
    asked = [f"device-{d}" for d in DEVICES]
    cases = {p: of(corpus.cases, "ticket_triage_en", p) for p in ("train", "calibrate", "judge")}
    cases["train"] = [c for c in cases["train"] if c.source != "written"]

    def label(case: Sample) -> int:
        return next((i for i, h in enumerate(asked) if case.labels[h][0]), 0)

    wanted = {p: np.array([label(c) for c in found]) for p, found in cases.items()}
    margin, right = {}, {}
    for part in ("calibrate", "judge"):
        scores = np.sort(found := predict(cases[part], asked, ())["scores"], axis=1)
        margin[part], right[part] = scores[:, -1] - scores[:, -2], found.argmax(1) == wanted[part]
    order = np.argsort(-margin["calibrate"])
    running = np.cumsum(right["calibrate"][order]) / np.arange(1, len(order) + 1)
    last = max((i for i, r in enumerate(running) if r >= wanted_accuracy + 0.01 and i > 20), default=0)
    answered = margin["judge"] >= margin["calibrate"][order][last]
    beside = {}
    if peers:
        probe = baselines.text_probe(corpus, cases["train"], cases["judge"], label).argmax(1)
        bayes = baselines.naive_bayes(cases["train"], cases["judge"], label).argmax(1)
        beside = {"linear probe": metrics.interval(probe == wanted["judge"]), "naive Bayes": metrics.interval(bayes == wanted["judge"])}
    return {
        "count": len(answered), "fusion": metrics.interval(right["judge"]), **beside, "coverage": metrics.interval(answered),
        "answered": metrics.interval(right["judge"][answered]) if answered.any() else (0.0, 0.0, 0.0), "right": right["judge"],
    }  # fmt: skip


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
