# Copyright 2026 The Mingjian Authors
# SPDX-License-Identifier: Apache-2.0
"""Judges the shipped graphs on cases that nothing was fitted on and writes one table: printed, and models/REPORT.md."""

from __future__ import annotations

import argparse
import json
from dataclasses import replace
from pathlib import Path

import corpus as corpora
import judge
import metrics
import precision
import stores
from shipped import Shipped

REPORT = Path(__file__).resolve().parents[1] / "REPORT.md"
INTRODUCTION = """# What the models reach

Made by `models/evaluate`; every figure is of the shipped INT8 graphs, run one case at a time, on the part `judge` (12 % of
the texts, pictures and groups, drawn by a hash), which neither the encoder nor the fusion model nor its calibration has
seen. Thresholds come from the part `calibrate`. In brackets: 95 % bootstrap intervals. Peers were fitted on the part
`train` in the same run: logistic regression on the frozen encoder (bge-small-zh, all-MiniLM-L6, EfficientNet-Lite2) and
naive Bayes on character 1- to 3-grams (words for English).
"""


def table(head: list[str], rows: list[list[str]]) -> str:
    """A Markdown table."""
    return "\n".join(["| " + " | ".join(r) + " |" for r in [head, ["---"] * len(head), *rows]]) + "\n"


def tasks(frozen: corpora.Corpus, shipped: Shipped) -> tuple[str, dict]:
    """One row per kind, and the reliability curves."""
    rows, curves, notes = [], {}, []
    for task in judge.TASKS:
        found = judge.text_task(frozen, shipped, task)
        peers = [metrics.show(found[p]) for p in ("linear probe", "naive Bayes")]
        rows.append([task.name, str(found["count"]), metrics.show(found["fusion"]), *peers, f"{found['ece']:.3f}"])
        curves[task.name] = found["reliability"]
        notes.append([task.name, *(f"{100 * a:.1f}" for a in found["selective"].values())])
        if task.name == "offensive language":
            count, *figures = judge.anti_bias(found)
            rows.append(["– lawful speech against bias (found by words)", str(count), metrics.show(tuple(figures)), "", "", ""])
        if task.name == "contact solicitation":
            count, *figures = judge.same_length(found)
            rows.append(["– texts of like length", str(count), metrics.show(tuple(figures)), "", "", ""])
    caught, all_rows = judge.escalated(frozen, shipped)
    rows.append(["rows for a person (all parts, in part trained on)", str(all_rows), f"{caught} of {all_rows}", "", "", ""])
    seen = judge.pictures(frozen, shipped)
    rows.append(["image safety, macro-F1", str(seen["count"]), metrics.show(seen["fusion"]), metrics.show(seen["linear probe"]), "", ""])
    device = judge.devices(frozen, shipped)
    peers = [metrics.show(device[p]) for p in ("linear probe", "naive Bayes")]
    rows.append(["ticket device, every ticket", str(device["count"]), metrics.show(device["fusion"]), *peers, ""])
    answered = f"{metrics.show(device['answered'])} at {metrics.show(device['coverage'])} coverage"
    rows.append(["ticket device, where it answers", str(device["count"]), answered, "", "", ""])
    for name, (count, *figures) in judge.pairs(frozen, shipped).items():
        rows.append([f"picture and text, {name}", str(count), metrics.show(tuple(figures)), "", "", ""])
    rows.append(["listing violates (composites)", "400", metrics.show(judge.listings(frozen, shipped)), "", "", ""])
    gates = judge.gates(frozen, shipped)
    count, *figures = gates["which"]
    rows.append(["which modality violates (heaviest gate)", str(count), metrics.show(tuple(figures)), "", "", ""])
    text = "## Kinds\n\n" + table(["kind", "cases", "fusion", "linear probe", "naive Bayes", "ECE"], rows)
    text += f"\nGate honesty: rank correlation between gate and effect of removing the modality {gates['rank']:.2f} over {gates['count']} pairs.\n"
    text += "\n## Accuracy on the surest share of the cases (per cent)\n\n" + table(["kind", "all", "90 %", "80 %", "60 %", "45 %"], notes)
    flagged = [[source, f"{bad} of {count}"] for source, (bad, count) in sorted(seen["flagged"].items())]
    text += "\n## Lawful pictures called weapon or alcohol, by source (part judge)\n\n" + table(["source", "flagged"], flagged)
    return text, curves


def left_out(folder: Path) -> str:
    """Leave-source-out runs, kept as JSON by leave_out.py."""
    text = "\n## On sources never trained on\n\nModels of the same shape trained anew without the source (`leave_out.py`).\n"
    path = folder / "leave_pictures.json"
    if path.exists():
        rows = [
            [source, kind, metrics.show(f["fusion"]), metrics.show(f["linear probe"])]
            for source, kinds in json.loads(path.read_text()).items()
            for kind, f in kinds.items()
        ]
        text += "\nPictures: share called what they are.\n\n" + table(["source", "label (pictures)", "fusion", "linear probe"], rows)
    path = folder / "leave_reasons.json"
    if path.exists():
        rows = [
            [reason, str(f["count"]), metrics.show(f["found"]), metrics.show(f["false alarms"])]
            for reason, f in json.loads(path.read_text()).items()
        ]
        text += "\nCompliance text: rows of the reason left out that are still found, and lawful held-out texts flagged.\n\n"
        text += table(["reason left out", "texts", "found", "false alarms"], rows)
    path = folder / "leave_topics.json"
    if path.exists():
        rows = [[topic, str(f["count"]), metrics.show(f["fine-tuned"])] for topic, f in json.loads(path.read_text()).items()]
        text += "\nOffensive language: the encoder fine-tuned without the topic (a part of the data, two upper layers).\n\n"
        text += table(["topic left out", "texts", "fine-tuned encoder"], rows)
    return text


def ablations(folder: Path) -> str:
    """What each part is worth, kept as JSON by ablate.py."""
    path = folder / "ablations.json"
    if not path.exists():
        return ""
    found = json.loads(path.read_text())
    kinds = list(next(iter(found.values())))
    rows = [[k, *(_cell(k, figures[k]) for figures in found.values())] for k in kinds]
    text = "\n## What each part is worth\n\nEvery column is a model trained alike, for a shorter time (`ablate.py`).\n\n"
    return text + table(["kind", *found], rows)


def _cell(kind: str, figures: list[float]) -> str:
    return f"{figures[0]:.2f}" if "correlation" in kind else metrics.show(tuple(figures))


def main() -> None:
    """Prints the table and keeps it."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("data", "work", "models", "chinese", "frozen", "bundle", "float32", "runs"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    chosen = parser.parse_args()
    corpus = corpora.load(chosen.data, chosen.work, chosen.models, chosen.chinese)
    frozen = replace(corpus, chinese=stores.TokenStore.load(chosen.frozen))
    text, curves = tasks(frozen, Shipped(corpus, chosen.bundle / "fusion.onnx"))
    text += "\n![Reliability](reliability.svg)\n" + left_out(chosen.runs) + ablations(chosen.runs)
    text += precision.compare(corpus, chosen.models, chosen.bundle, chosen.float32)
    conclusions = REPORT.with_name("CONCLUSIONS.md")
    closing = "\n" + conclusions.read_text(encoding="utf-8") if conclusions.exists() else ""
    REPORT.write_text(INTRODUCTION + "\n" + text + closing, encoding="utf-8")
    REPORT.with_name("reliability.svg").write_text(metrics.picture(curves), encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
