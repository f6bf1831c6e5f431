# Copyright 2026 The Mingjian Authors
# SPDX-License-Identifier: Apache-2.0
"""Fits what each band of a score says about a hypothesis, on the part `calibrate`, and writes the packs' fusion.tsv.

A row is the natural logarithm of how much likelier the band is where the hypothesis holds than where it does not, with
half a case added to each count, drawn towards 0 by what chance may have added: the end of its one-sided 90 % interval.
It never falls from one band to the next (pool adjacent violators) and is capped.
"""

from __future__ import annotations

import argparse
import math
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from sklearn.isotonic import IsotonicRegression

import corpus as corpora
import queries
from samples import DEVICES, Sample
from shipped import Shipped
from texts import MISMATCH, OFFENSIVE, SENSITIVE, VIOLATIONS

EDGES = (-4, -2, -1, 0, 1, 2, 4)
BANDS = ("below-4", "-4..-2", "-2..-1", "-1..0", "0..1", "1..2", "2..4", "above-4")
ONE_SIDED_90 = 1.2816  # standard normal quantile
HEADER = "operator\tsignal\thypothesis\tpresent\tabsent\tsamples\torigin"


@dataclass(frozen=True)
class Fit:
    """One set of rows.

    :param pooled: hypotheses whose scores are counted together, since each alone has too few cases
    :param cap: largest ratio, so that thin data leads to a person at most
    """

    pack: str
    hypotheses: tuple[str, ...]
    families: tuple[str, ...]
    pooled: bool
    cap: float


def fits() -> list[Fit]:
    """What is fitted, and on which families of cases."""
    known = queries.names()
    faults = tuple(h for h in known if h.startswith("fault-"))
    thin = tuple(v for v in VIOLATIONS if v not in ("contact-solicitation", "weapon", "alcohol"))
    shop = "ecommerce-compliance"
    return [
        Fit(shop, thin, ("ecommerce_compliance_text", "composite", "listing"), True, 5.5),
        Fit(shop, ("contact-solicitation",), ("ecommerce_compliance_text", "spam_contact_solicitation", "listing"), False, 6.5),
        Fit(shop, (OFFENSIVE,), ("offensive_language", "ecommerce_compliance_text", "listing"), False, 3.2),
        Fit(shop, ("weapon",), ("image_safety", "composite"), False, 7.0),
        Fit(shop, ("alcohol",), ("image_safety", "composite"), False, 7.0),
        Fit(shop, (MISMATCH,), ("pair",), False, 5.0),
        Fit("ticket-triage", tuple(f"device-{d}" for d in DEVICES), ("ticket_triage_en",), True, 5.0),
        Fit("ticket-triage", faults, ("ticket_triage_en",), True, 5.0),
    ]


def bands(scores: np.ndarray) -> np.ndarray:
    """Index of the band of each score; the lower edge belongs to the band."""
    return np.searchsorted(np.array(EDGES, dtype=np.float32), scores, side="right")


def ratios(scores: np.ndarray, labels: np.ndarray, weights: np.ndarray, cap: float) -> np.ndarray:
    """Log-likelihood ratio of each band, float[8]."""
    found, count = bands(scores), len(BANDS)
    holds = np.array([weights[(found == b) & (labels > 0)].sum() for b in range(count)])
    not_holds = np.array([weights[(found == b) & (labels == 0)].sum() for b in range(count)])
    raw = np.log((holds + 0.5) / (holds.sum() + count / 2)) - np.log((not_holds + 0.5) / (not_holds.sum() + count / 2))
    chance = ONE_SIDED_90 * np.sqrt(1 / (holds + 0.5) + 1 / (not_holds + 0.5))
    raw = np.sign(raw) * np.maximum(np.abs(raw) - chance, 0)
    rising = IsotonicRegression().fit_transform(np.arange(count), raw, sample_weight=holds + not_holds + 1)
    return np.clip(rising, -cap, cap).round(3) + 0.0  # no negative zero


def rows(fit: Fit, cases: list[Sample], shipped: Shipped) -> list[str]:
    """Lines of fusion.tsv."""
    chosen = [c for c in cases if c.family in fit.families and c.part == "calibrate" and set(fit.hypotheses) & set(c.labels)]
    scores = shipped(chosen, list(fit.hypotheses))["scores"]
    known = np.array([[c.labels.get(h, (math.nan, 0.0)) for h in fit.hypotheses] for c in chosen])
    lines = []
    groups = [range(len(fit.hypotheses))] if fit.pooled else [[i] for i in range(len(fit.hypotheses))]
    for group in groups:
        group = list(group)
        value, label, weight = scores[:, group].ravel(), known[:, group, 0].ravel(), known[:, group, 1].ravel()
        there = ~np.isnan(label)
        found = ratios(value[there], label[there], weight[there], fit.cap)
        origin = (
            f"fitted by models/fusion/calibrate.py on the part calibrate of {', '.join(fit.families)}, 90 % bound; "
            f"{int(label[there].sum())} positive, {int((label[there] == 0).sum())} negative"
            + (f"; pooled over {len(group)} hypotheses" if fit.pooled else "") + f"; capped at {fit.cap}"
        )  # fmt: skip
        for index in group:
            hypothesis = fit.hypotheses[index]
            lines += [
                f"fusion\t{hypothesis}:{band}\t{hypothesis}\t{ratio:.3f}\t0.000\t{int(there.sum())}\t{origin}"
                for band, ratio in zip(BANDS, found, strict=True)
            ]
    return lines


def sensitive() -> list[str]:
    """Rows for what a person must see: eight rows of data are too few to fit, so the ratios are set and lead to REVIEW."""
    origin = "set, not fitted: enough for a person to look, never for more"
    set_ratios = (-1.0, -0.5, 0.0, 0.0, 2.4, 2.6, 3.2, 3.4)  # from a score of 0 on: 0.19 after a prior of 0.02, above 1/6
    return [f"fusion\t{SENSITIVE}:{b}\t{SENSITIVE}\t{r:.3f}\t0.000\t0\t{origin}" for b, r in zip(BANDS, set_ratios, strict=True)]


def main() -> None:
    """Writes calibration/fusion.tsv of each pack."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("data", "work", "models", "chinese", "bundle"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    chosen = parser.parse_args()
    corpus = corpora.load(chosen.data, chosen.work, chosen.models, chosen.chinese)
    cases = [replace(c, knowledge=()) if c.family == "pair" else c for c in corpus.cases]
    shipped = Shipped(corpus, chosen.bundle / "fusion.onnx")
    lines: dict[str, list[str]] = {}
    for fit in fits():
        lines.setdefault(fit.pack, []).extend(rows(fit, cases, shipped))
    lines["ecommerce-compliance"] += sensitive()
    for pack, found in lines.items():
        (queries.PACKS / pack / "calibration" / "fusion.tsv").write_text("\n".join([HEADER, *found]) + "\n", encoding="utf-8")
        print(f"{pack}: {len(found)} rows")


if __name__ == "__main__":
    main()
