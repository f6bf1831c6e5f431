# Copyright 2026 The Mingjian Authors
# SPDX-License-Identifier: Apache-2.0
"""Tables of the runs that were kept as JSON: sources left out, prototypes, ablations."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np

import metrics

PEERS = ("fusion", "linear probe", "naive Bayes")
KINDS = ("clean", "weapon", "alcohol")
EVERYDAY = {
    "everyday scenes": ("openstax", "github:lightly-ai/coco128_yolo"),
    "parcels": ("github:supertaco343/Capstone-1-Security-System",),
    "codes": ("github:Mefitek/Bakalarka", "github:zxing/zxing"),
}


def table(head: list[str], rows: list[list[str]]) -> str:
    """A Markdown table."""
    return "\n".join(["| " + " | ".join(r) + " |" for r in [head, ["---"] * len(head), *rows]]) + "\n"


def share(values: list | np.ndarray) -> str:
    """Per cent with its interval; empty where there is nothing."""
    return metrics.show(metrics.interval(np.array(values, dtype=float))) if len(values) else ""


def _kept(folder: Path, name: str) -> dict:
    path = folder / f"{name}.json"
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


def left_out(folder: Path) -> str:
    """All leave-source-out runs."""
    parts = (_reasons(folder), _contact(folder), _topics(folder), _safety(folder), _pairs(folder))
    head = """
## On sources never trained on

Every row is judged by models that were trained anew without its source: for texts the last layer of the encoder and the fusion
model on its token states (for offensive language the encoder alone, on 1,500 comments and the project's own), for pictures and pairs the
fusion model. Folds are trained shorter than what is shipped. All peers saw the same rows; every threshold is the one that is right most often on the part `calibrate` of
what was kept. Tickets cannot be judged so: each file of the source holds one device, so a file left out is a class left out.
"""
    return head + "".join(parts)


def _reasons(folder: Path) -> str:
    found = _kept(folder, "leave_reasons")
    if not found:
        return ""
    rows = [[r, str(len(f["fusion"]["found"])), *(share(f[p]["found"]) for p in PEERS)] for r, f in found.items()]
    every = {p: {k: sum((f[p][k] for f in found.values()), []) for k in ("found", "lawful")} for p in PEERS}
    rows.append(["lawful rows left alone", str(len(every["fusion"]["lawful"])), *(share(every[p]["lawful"]) for p in PEERS)])
    whole = {p: every[p]["found"] + every[p]["lawful"] for p in PEERS}
    rows.append(["**all rows**", str(len(whole["fusion"])), *(share(whole[p]) for p in PEERS)])
    text = "\nCompliance text, one reason and a share of the lawful rows left out at a time: found, or left alone.\n\n"
    return text + table(["left out", "texts", *PEERS], rows) + _escalated(folder)


def _escalated(folder: Path) -> str:
    found = _kept(folder, "leave_escalated").get("escalate")
    if not found:
        return ""
    rows, lawful = np.array(found["rows"]), np.array(found["lawful"])
    counts = [f"{int((rows >= cut).sum())} of {len(rows)} (lawful rows: {int((lawful >= cut).sum())} of {len(lawful)})" for cut in (0, 1)]
    return f"\nRows for a person, none of them trained on: `sensitive-topic` at 0 or more {counts[0]}, at 1 or more {counts[1]}.\n"


def _contact(folder: Path) -> str:
    rows = []
    for source, f in _kept(folder, "leave_contact").items():
        rows.append([source, str(len(f["labels"])), *(share(f[p]) for p in PEERS)])
        alike = f["alike"]
        rows.append([f"{source}, texts of like length", str(len(alike)), *(share(np.array(f[p])[alike]) for p in PEERS)])
        adverts = np.array(f["labels"]) > 0
        rows.append([f"{source}, solicitations found", str(int(adverts.sum())), *(share(np.array(f[p])[adverts]) for p in PEERS)])
    return "\nContact solicitation.\n\n" + table(["source left out", "texts", *PEERS], rows) if rows else ""


def _topics(folder: Path) -> str:
    peers = ("fine-tuned encoder", *PEERS[1:])
    found = _kept(folder, "leave_topics")
    if not found:
        return ""
    sampled = {topic: {p: f[p][: f["sampled"][0]] for p in peers} for topic, f in found.items()}
    against = {topic: {p: [f[p][i] for i in f["against bias"]] for p in peers} for topic, f in found.items()}
    rows = [[topic, str(len(f[peers[0]])), *(share(f[p]) for p in peers)] for topic, f in sampled.items()]
    for name, each in (("all three", sampled), ("lawful speech against bias", against)):
        every = {p: sum((f[p] for f in each.values()), []) for p in peers}
        rows.append([f"**{name}**", str(len(every[peers[0]])), *(share(every[p]) for p in peers)])
    return "\nOffensive language, one topic left out at a time.\n\n" + table(["left out", "texts", *peers], rows)


def _safety(folder: Path) -> str:
    found, rows = _kept(folder, "leave_safety"), []
    for source, f in found.items():
        wanted = np.array(f["wanted"])
        for value in sorted(set(wanted)):
            cells = [share(np.array(f[p])[wanted == value] == value) for p in PEERS[:2]]
            rows.append([source, f"{KINDS[value]} ({int((wanted == value).sum())})", *cells])
    for name, sources in EVERYDAY.items():
        mine = [s for s in sources if s in found]
        every = {p: np.concatenate([np.array(found[s][p])[np.array(found[s]["wanted"]) == 0] for s in mine]) for p in PEERS[:2]} if mine else {}
        rows += [[f"**{name}, flagged**", f"clean ({len(every['fusion'])})", *(share(every[p] > 0) for p in PEERS[:2])]] if mine else []
    if not rows:
        return ""
    wanted = np.concatenate([f["wanted"] for f in found.values()])
    pooled = [np.stack([wanted, np.concatenate([f[p] for f in found.values()])], 1) for p in PEERS[:2]]
    rows.append(["**all of them, macro-F1 of clean and alcohol**", str(len(wanted)), *(metrics.show(metrics.interval(x, metrics.macro_f1, 200)) for x in pooled)])
    return "\nPictures: share called what they are; sources of one kind (everyday scenes; codes and parcels; shop pictures) are left out together. Weapons have one source, which cannot be left out.\n\n" + table(["source left out", "label (pictures)", *PEERS[:2]], rows)


def _pairs(folder: Path) -> str:
    rows = []
    for source, f in _kept(folder, "leave_pairs").items():
        right, group = np.array(f["right"]), np.array(f["group"])
        cells = [share(right), *(share(right[group == g]) for g in ("other category", "same category"))]
        rows.append([source, str(len(right)), *cells])
    head = ["source left out", "pairs", "all", "text of another category", "text of the same category"]
    return "\nPicture and text, share right.\n\n" + table(head, rows) if rows else ""


def prototypes(folder: Path) -> str:
    """What example pictures carry, by prototypes.py."""
    rows = [
        [name, str(int(f["1"][4])), *(f"{100 * f[k][0]:.0f} ({100 * f[k][1]:.0f}-{100 * f[k][2]:.0f}), alarms {100 * f[k][3]:.1f}" for k in f)]
        for name, f in _kept(folder, "prototypes").items()
    ]
    text = "\n## Example pictures as prototypes\n\nShare found (5th to 95th percentile over 50 draws) and false alarms on held-out lawful pictures, per cent.\n\n"
    return text + table(["class", "pictures", "1 example", "5 examples", "10 examples"], rows) if rows else ""


def ablations(folder: Path) -> str:
    """What each part is worth, by ablate.py."""
    found = _kept(folder, "ablations")
    if not found:
        return ""
    kinds = list(next(iter(found.values())))
    rows = [[k, *(_cell(k, figures[k]) for figures in found.values())] for k in kinds]
    text = "\n## What each part is worth\n\nEvery column is a model trained alike from the same seed (`ablate.py`, some 400 steps where what is shipped has had 1,362), judged in float32.\n\n"
    return text + table(["kind", *found], rows)


def _cell(kind: str, figures: list[float]) -> str:
    return f"{figures[0]:.3f}" if "correlation" in kind or "loss" in kind else metrics.show(tuple(figures))
