# Copyright 2026 The Mingjian Authors
# SPDX-License-Identifier: Apache-2.0
"""Figures with confidence intervals, calibration and reliability."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from sklearn.isotonic import IsotonicRegression
from sklearn.metrics import f1_score


def interval(values: np.ndarray, statistic: Callable[[np.ndarray], float] = np.mean, rounds: int = 1000) -> tuple[float, float, float]:
    """A statistic with its 95 % bootstrap interval over the rows."""
    generator = np.random.default_rng(13)
    drawn = [statistic(values[generator.integers(0, len(values), len(values))]) for _ in range(rounds)]
    low, high = np.percentile(drawn, [2.5, 97.5])
    return float(statistic(values)), float(low), float(high)


def macro_f1(rows: np.ndarray) -> float:
    """Macro-F1 of rows (wanted, found) over the classes that are wanted."""
    return f1_score(rows[:, 0], rows[:, 1], average="macro", labels=sorted(set(rows[:, 0])), zero_division=0)


def show(figures: tuple[float, float, float], percent: bool = True) -> str:
    """`81.2 (79.9-82.5)`"""
    scale = 100 if percent else 1
    form = "{:.1f} ({:.1f}-{:.1f})" if percent else "{:.3f} ({:.3f}-{:.3f})"
    return form.format(*(scale * f for f in figures))


def calibrator(scores: np.ndarray, labels: np.ndarray) -> Callable[[np.ndarray], np.ndarray]:
    """Isotonic regression from score to probability, kept off 0 and 1 by a pseudo-count at each end."""
    ends = np.array([scores.min() - 1, scores.max() + 1])
    model = IsotonicRegression(out_of_bounds="clip", y_min=0.005, y_max=0.995)
    model.fit(np.concatenate([scores, ends]), np.concatenate([labels, [0, 1]]))
    return model.predict


def calibration_error(probabilities: np.ndarray, labels: np.ndarray, bins: int = 10) -> float:
    """Expected calibration error (Guo et al., 2017) with bins of equal width."""
    found = np.minimum((probabilities * bins).astype(int), bins - 1)
    gaps = [
        (found == b).mean() * abs(probabilities[found == b].mean() - labels[found == b].mean())
        for b in range(bins)
        if (found == b).any()
    ]
    return float(sum(gaps))


def reliability(probabilities: np.ndarray, labels: np.ndarray, bins: int = 10) -> list[tuple[float, float, int]]:
    """Mean probability, share that holds and count per bin."""
    found = np.minimum((probabilities * bins).astype(int), bins - 1)
    return [
        (float(probabilities[found == b].mean()), float(labels[found == b].mean()), int((found == b).sum()))
        for b in range(bins)
        if (found == b).any()
    ]


def selective(probabilities: np.ndarray, labels: np.ndarray) -> dict[float, float]:
    """Accuracy on the share of rows with the surest answers."""
    return surest(np.abs(probabilities - 0.5), (probabilities >= 0.5) == (labels > 0.5))


def surest(sure: np.ndarray, right: np.ndarray, coverages: tuple[float, ...] = (1.0, 0.9, 0.8, 0.6, 0.45)) -> dict[float, float]:
    """Share that is right among the rows that are surest, by share of the rows."""
    ordered = right[np.argsort(-sure, kind="stable")]
    return {c: float(ordered[: max(1, round(c * len(ordered)))].mean()) for c in coverages}


def picture(curves: dict[str, list[tuple[float, float, int]]]) -> str:
    """Reliability diagram as SVG: share that holds against stated probability, one line per task."""
    colours = ("#1b6ca8", "#c8553d", "#3a7d44", "#8e5ea2", "#b8860b", "#444444")
    side = 320
    parts = [
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 520 380" font-family="sans-serif" font-size="12">',
        '<rect width="520" height="380" fill="white"/>',
        f'<rect x="40" y="20" width="{side}" height="{side}" fill="none" stroke="#999"/>',
        f'<line x1="40" y1="{20 + side}" x2="{40 + side}" y2="20" stroke="#bbb" stroke-dasharray="4"/>',
        f'<text x="120" y="{side + 50}">stated probability</text>',
        '<text x="18" y="240" transform="rotate(-90 18 240)">share that holds</text>',
    ]
    for number, (name, rows) in enumerate(curves.items()):
        colour = colours[number % len(colours)]
        points = [(40 + side * p, 20 + side * (1 - share), count) for p, share, count in rows]
        parts.append(f'<polyline fill="none" stroke="{colour}" points="{" ".join(f"{x:.1f},{y:.1f}" for x, y, _ in points)}"/>')
        parts += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{2 + min(5, c**0.25):.1f}" fill="{colour}"/>' for x, y, c in points]
        parts.append(f'<text x="{side + 52}" y="{40 + 20 * number}" fill="{colour}">{name}</text>')
    return "\n".join([*parts, "</svg>"]) + "\n"
