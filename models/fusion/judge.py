# Copyright 2026 The Mingjian Authors
# SPDX-License-Identifier: Apache-2.0
"""What the model says about cases it never saw, kind by kind, with the peers beside it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from scipy.special import softmax

import baselines
import metrics
from corpus import Corpus
from samples import DEVICES, Sample
from texts import OFFENSIVE, SENSITIVE, VIOLATIONS, against_bias

Predict = Callable[[list[Sample], list[str], tuple[str, ...]], dict[str, np.ndarray]]


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
    """The threshold that is right most often, found on the part `calibrate`; where several are, the one in their middle."""
    order = np.argsort(scores, kind="stable")
    ranked, holds = scores[order], labels[order] > 0
    wrong = np.concatenate([[0], np.cumsum(holds)]) + np.concatenate([np.cumsum(~holds[::-1])[::-1], [0]])
    cuts = np.concatenate([[ranked[0] - 1], (ranked[1:] + ranked[:-1]) / 2, [ranked[-1] + 1]])
    possible = np.concatenate([[True], ranked[1:] > ranked[:-1], [True]])
    best = np.flatnonzero(possible & (wrong == wrong[possible].min()))
    return float(cuts[best[len(best) // 2]])


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


def anti_bias(found: dict, offensive: int = 0) -> tuple[int, float, float, float]:
    """Right among comments whose words may speak against bias: lawful ones, or for comparison those that offend all the same."""
    chosen = [i for i, c in enumerate(found["cases"]) if c.labels[OFFENSIVE][0] == offensive and against_bias(c.chinese)]
    return (len(chosen), *metrics.interval(found["right"][chosen]))


def same_length(found: dict) -> tuple[int, float, float, float]:
    """Contact solicitation where both labels have texts of like length: one harmless text per advert."""
    cases = found["cases"]
    chosen = like_length([len(c.chinese) for c in cases], [c.labels["contact-solicitation"][0] for c in cases])
    return (len(chosen), *metrics.interval(found["right"][chosen]))


def like_length(lengths: list[int], labels: list[int]) -> list[int]:
    """Indices of every text that holds, each followed by the text of nearest length that does not and is not yet taken."""
    left = {i for i, label in enumerate(labels) if not label}
    chosen = []
    for index in (i for i, label in enumerate(labels) if label):
        if left:
            nearest = min(left, key=lambda i: (abs(lengths[i] - lengths[index]), i))
            left.discard(nearest)
            chosen += [index, nearest]
    return chosen


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
        "at zero": metrics.interval(np.stack([wanted["judge"], verdicts(scores["judge"], [0, 0])], 1), metrics.macro_f1, 300),
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
    surest, right = {}, {}
    for part in ("calibrate", "judge"):
        scores = predict(cases[part], asked, ())["scores"]
        surest[part], right[part] = softmax(scores, axis=1).max(1), scores.argmax(1) == wanted[part]
    answered = surest["judge"] >= least_sure(surest["calibrate"], right["calibrate"], wanted_accuracy)
    beside = {}
    if peers:
        probe = baselines.text_probe(corpus, cases["train"], cases["judge"], label).argmax(1)
        bayes = baselines.naive_bayes(cases["train"], cases["judge"], label).argmax(1)
        beside = {"linear probe": metrics.interval(probe == wanted["judge"]), "naive Bayes": metrics.interval(bayes == wanted["judge"])}
    return {
        "count": len(answered), "fusion": metrics.interval(right["judge"]), **beside, "coverage": metrics.interval(answered),
        "answered": metrics.interval(right["judge"][answered]) if answered.any() else (0.0, 0.0, 0.0),
        "selective": metrics.surest(surest["judge"], right["judge"]),
    }  # fmt: skip


def least_sure(surest: np.ndarray, right: np.ndarray, wanted_accuracy: float, fewest: int = 20) -> float:
    """The lowest probability of the best class down to which all answers together are right that often; else infinite."""
    order = np.argsort(-surest, kind="stable")
    running = np.cumsum(right[order]) / np.arange(1, len(order) + 1)
    last = max((i for i, share in enumerate(running) if share >= wanted_accuracy and i >= fewest), default=None)
    return float("inf") if last is None else float(surest[order][last])
