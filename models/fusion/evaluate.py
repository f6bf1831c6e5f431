# Copyright 2026 The Mingjian Authors
# SPDX-License-Identifier: Apache-2.0
"""Judges the shipped graphs on cases that nothing was fitted on and writes one table: printed, and models/REPORT.md."""

from __future__ import annotations

import argparse
import hashlib
import json
from dataclasses import replace
from pathlib import Path

import corpus as corpora
import judge
import judge_cases
import metrics
import precision
import precision_fusion
import stores
import tables
from shipped import Shipped
from tables import table

REPORT = Path(__file__).resolve().parents[1] / "REPORT.md"
INTRODUCTION = """# What the models reach

Made by `models/evaluate`; every figure is of the shipped INT8 graphs, run one case at a time, on the part `judge` (12 % of
the texts, pictures and groups, drawn by a hash), which neither the encoder nor the fusion model nor its calibration has
seen. Thresholds come from the part `calibrate`. In brackets: 95 % bootstrap intervals. Peers were fitted on the part
`train` in the same run: logistic regression on the frozen encoder (bge-small-zh, all-MiniLM-L6, EfficientNet-Lite2) and
naive Bayes on character 1- to 3-grams (words for English).
"""


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
            for offensive, name in ((0, "lawful speech against bias (found by words)"), (1, "offensive comments with the same words")):
                count, *figures = judge.anti_bias(found, offensive)
                rows.append([f"– {name}", str(count), metrics.show(tuple(figures)), "", "", ""])
        if task.name == "contact solicitation":
            count, *figures = judge.same_length(found)
            rows.append(["– texts of like length", str(count), metrics.show(tuple(figures)), "", "", ""])
    caught, all_rows = judge.escalated(frozen, shipped)
    rows.append(["rows for a person (all parts, in part trained on)", str(all_rows), f"{caught} of {all_rows}", "", "", ""])
    seen = judge.pictures(frozen, shipped)
    rows.append(["image safety, macro-F1", str(seen["count"]), metrics.show(seen["fusion"]), metrics.show(seen["linear probe"]), "", ""])
    rows.append(["– scores above 0, no threshold fitted, as the probe decides", "", metrics.show(seen["at zero"]), "", "", ""])
    device = judge.devices(frozen, shipped)
    notes.append(["ticket device", *(f"{100 * a:.1f}" for a in device["selective"].values())])
    peers = [metrics.show(device[p]) for p in ("linear probe", "naive Bayes")]
    rows.append(["ticket device, every ticket", str(device["count"]), metrics.show(device["fusion"]), *peers, ""])
    answered = f"{metrics.show(device['answered'])} at {metrics.show(device['coverage'])} coverage"
    rows.append(["ticket device, where it answers", str(device["count"]), answered, "", "", ""])
    for name, (count, *figures) in judge_cases.pairs(frozen, shipped).items():
        rows.append([f"picture and text, {name}", str(count), metrics.show(tuple(figures)), "", "", ""])
    rows.append(["listing violates (composites)", "400", metrics.show(judge_cases.listings(frozen, shipped)), "", "", ""])
    gates = judge_cases.gates(frozen, shipped)
    count, *figures = gates["which"]
    rows.append(["which modality violates (heaviest gate)", str(count), metrics.show(tuple(figures)), "", "", ""])
    text = "## Kinds\n\n" + table(["kind", "cases", "fusion", "linear probe", "naive Bayes", "ECE"], rows)
    text += f"\nGate honesty: rank correlation between gate and effect of removing the modality {gates['rank']:.2f} over {gates['count']} pairs.\n"
    text += "\n## Accuracy on the surest share of the cases (per cent)\n\n" + table(["kind", "all", "90 %", "80 %", "60 %", "45 %"], notes)
    flagged = [[source, f"{bad} of {count}"] for source, (bad, count) in sorted(seen["flagged"].items())]
    text += "\n## Lawful pictures called weapon or alcohol, by source (part judge)\n\n" + table(["source", "flagged"], flagged)
    return text, curves


def judged(chosen: argparse.Namespace) -> dict:
    """What the bundle reaches; kept in the folder of the runs by the digests of what is judged, since it takes minutes."""
    files = [chosen.bundle / "fusion.onnx", chosen.bundle / "text-zh.onnx"]
    found = {"digest": hashlib.sha256(b"".join(f.read_bytes() for f in files)).hexdigest()}
    kept = chosen.runs / "judged.json"
    if kept.exists() and (before := json.loads(kept.read_text(encoding="utf-8")))["digest"] == found["digest"]:
        found = before
    if "precision" not in found:
        corpus = corpora.load(chosen.data, chosen.work, chosen.models, chosen.chinese)
        if "text" not in found:
            frozen = replace(corpus, chinese=stores.TokenStore.load(chosen.frozen))
            found["text"], found["curves"] = tasks(frozen, Shipped(corpus, chosen.bundle / "fusion.onnx"))
            kept.write_text(json.dumps(found, ensure_ascii=False), encoding="utf-8")
        found["precision"] = precision.compare(corpus, chosen.models, chosen.bundle, chosen.float32)
        found["precision"] += precision_fusion.compare(corpus, chosen.bundle, chosen.float32)
        kept.write_text(json.dumps(found, ensure_ascii=False), encoding="utf-8")
    return found


def main() -> None:
    """Prints the table and keeps it."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("data", "work", "models", "chinese", "frozen", "bundle", "float32", "runs"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    chosen = parser.parse_args()
    found = judged(chosen)
    text = found["text"] + "\n![Reliability](reliability.svg)\n" + tables.left_out(chosen.runs) + tables.prototypes(chosen.runs)
    text += tables.ablations(chosen.runs) + found["precision"]
    conclusions = REPORT.with_name("CONCLUSIONS.md")
    closing = "\n" + conclusions.read_text(encoding="utf-8") if conclusions.exists() else ""
    REPORT.write_text(INTRODUCTION + "\n" + text + closing, encoding="utf-8")
    REPORT.with_name("reliability.svg").write_text(metrics.picture(found["curves"]), encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
