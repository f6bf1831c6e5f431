#!/usr/bin/env python3
# Copyright 2026 The Mingjian Authors
# SPDX-License-Identifier: Apache-2.0
"""Fits a pack's calibration/fitted-images.tsv from recognisers' scores of labelled pictures.

usage: fit_images.py FEATURES_DIRECTORY DATA_DIRECTORY BUNDLE_DIRECTORY PACK_DIRECTORY

FEATURES_DIRECTORY holds manifest.npz and captions.npz with `ids` [N] and `scores` [N,1000], the classifier's softmax, and
manifest_objects.npz and, if at hand, captions_objects.npz with `objects` [N,20,84], the detections; DATA_DIRECTORY holds
manifest.jsonl, captions/manifest.jsonl and bottle_labels_draft.tsv; BUNDLE_DIRECTORY the class tables. The score of a
label is the sum of its classes' scores (image-class) or its best detection (image-object); its signal is there from the
`threshold` of the pack's operator on. Ratios are natural logarithms with Laplace smoothing (0.5 per cell), as in fit.py;
copies of one picture together count once.

Prints, for every row and source, the share of pictures with the signal, the ratio fitted without that source and what
this ratio alone would lead to, then what pictures without violation lead to. Half of the everyday photographs and shop
pictures, by group, is never fitted on. Needs Python 3.10, NumPy and PyYAML.
"""
import collections
import csv
import math
import pathlib
import re
import sys
import typing

import yaml

import pictures as library
from pictures import HELD_OUT

HEADER = "operator\tsignal\thypothesis\tpresent\tabsent\tsamples\torigin"
CAP = 6.0  # such a signal alone leads to REVIEW
THRESHOLDS = (0.05, 0.1, 0.2, 0.3, 0.4, 0.5)
# what a caption says when a photograph may well show the thing itself
SHOWN = {
    "weapon": r"gun|rifle|weapon|arm(s|ed)\b|soldier|cannon|musket|pistol|shoot|bow\b|arrow|missile|rocket|bomb|war\b|militar",
    "alcohol": r"beer|wine|alcohol|drink|bottle|bar\b|bartender|liquor|whisk|brew|toast",
}


class Row(typing.NamedTuple):
    operator: str
    signal: str
    hypothesis: str
    positive: str
    sources: tuple  # of negatives; empty for all
    absence: bool  # whether a picture without the signal speaks against the hypothesis; a close-up shows no device
    note: str


ROWS = {
    "ecommerce-compliance": [
        Row("image-class", "weapon", "weapon", "weapon", (), True, "handguns of one source"),
        Row("image-class", "alcohol", "alcohol", "alcohol", (), True, "a beer trade and labelled bottles"),
    ],
    "ticket-triage": [
        Row(operator, signal, f"device-{signal}", shown, ("EcoEra",), False, "discarded devices of one source")
        for operator in ("image-class", "image-object") for signal, shown in (("laptop", "laptop"), ("mobile", "phone"))
    ],
}


def weighted(pictures, signal, threshold):
    """Number of distinct pictures, and of those with the signal."""
    copies = collections.Counter((picture.source, picture.copy_of) for picture in pictures)
    weights = [1 / copies[picture.source, picture.copy_of] for picture in pictures]
    hits = [weight for picture, weight in zip(pictures, weights) if signal.score(picture) >= threshold]
    return sum(weights), sum(hits)


def ratios(positives, negatives, signal):
    n1, k1 = weighted(positives, signal, signal.threshold)
    n0, k0 = weighted(negatives, signal, signal.threshold)
    p1, p0 = (k1 + 0.5) / (n1 + 1), (k0 + 0.5) / (n0 + 1)
    note = f"{k1:.0f} of {n1:.0f} positive, {k0:.0f} of {n0:.0f} negative"
    return min(math.log(p1 / p0), CAP), math.log((1 - p1) / (1 - p0)), round(n1 + n0), note


def split(pictures, row):
    pictures = [picture for picture in pictures if row.operator in picture.scores]
    positives = [picture for picture in pictures if row.positive in picture.shows]
    shown = re.compile(SHOWN.get(row.signal, "(?!)"))
    negatives = [picture for picture in pictures if row.positive not in picture.shows
                 and not shown.search(picture.caption) and (not row.sources or picture.source in row.sources)]
    return positives, negatives


def outcome(pack, hypothesis, present):
    """What the signal alone leads to by the pack's losses; a description leads to nothing."""
    found = next(h for h in pack["hypotheses"] if h["id"] == hypothesis)
    if found["kind"] == "DESCRIPTION":
        return "pass"
    odds = found["prior"] / (1 - found["prior"]) * math.exp(present * pack["modalityWeights"]["IMAGE"])
    loss = {name: odds * cell["ifTrue"] + cell["ifFalse"] for name, cell in pack["losses"].items()}
    return min(loss, key=loss.get)


def report(pack, row, pictures, signal):
    """Prints what the row does on each source when it is fitted on the others."""
    groups = split(pictures, row)
    for kind, group in zip(("positive", "negative"), groups):
        for source in sorted({picture.source for picture in group}):
            held = [picture for picture in group if picture.source == source]
            rest = [[p for p in g if p.source != source and not p.source.endswith(HELD_OUT)] for g in groups]
            shares = " ".join(f"{k / n:.3f}" for n, k in (weighted(held, signal, t) for t in THRESHOLDS))
            n, k = weighted(held, signal, signal.threshold)
            present = ratios(*rest, signal)[0] if all(rest) else None
            told = "has no other" if present is None else f"gives {present:.2f}, alone {outcome(pack, row.hypothesis, present)}"
            print(f"  {kind} {source}: {k:.1f} of {n:.0f}; from {THRESHOLDS} on {shares}; without it {told}")


def fit(pack, bundle, pictures):
    """Rows of the table, printed on the way."""
    fitted = [picture for picture in pictures if not picture.source.endswith(HELD_OUT)]
    for row in ROWS[pack["name"]]:
        signal = library.signal(pack, bundle, row.operator, row.signal)
        present, absent, samples, note = ratios(*split(fitted, row), signal)
        absent = absent if row.absence else 0.0
        print(f"{row.operator} {row.signal} {present:.3f} {absent:.3f}: {note}; alone {outcome(pack, row.hypothesis, present)}")
        report(pack, row, pictures, signal)
        origin = f"fitted by fitting/fit_images.py on {row.note}, from {signal.threshold} on; hit {note}"
        yield [row.operator, row.signal, row.hypothesis, f"{present:.3f}", f"{absent:.3f}", str(samples), origin]


def false_flags(pack, bundle, folder, pictures):
    """Prints per kind and source how many pictures without violation have a signal that alone does not lead to pass."""
    flagging = []
    for path in sorted((folder / "calibration").glob("*.tsv")):
        with open(path, encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
                image = row["operator"] in library.CLASSES
                if image and outcome(pack, row["hypothesis"], float(row["present"])) != "pass":
                    flagging.append(library.signal(pack, bundle, row["operator"], row["signal"]))
    groups = collections.defaultdict(list)
    for picture in pictures:
        if not picture.shows & {"weapon", "alcohol"}:
            groups[f"{picture.kind} {picture.source}"].append(picture)
    for group, members in sorted(groups.items()):
        counts = collections.Counter(s.name for p in members for s in flagging if s.score(p) >= s.threshold)
        flags = sum(any(s.score(p) >= s.threshold for s in flagging) for p in members)
        print(f"  flagged {flags} of {len(members)} ({flags / len(members):.1%}) {group} {dict(counts)}")


def main(features, data, bundle, folder):
    bundle, folder = pathlib.Path(bundle), pathlib.Path(folder)
    pack = yaml.safe_load((folder / "pack.yaml").read_text(encoding="utf-8"))
    pictures = library.load(features, data)
    rows = [HEADER, *("\t".join(row) for row in fit(pack, bundle, pictures))]
    (folder / "calibration" / "fitted-images.tsv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    false_flags(pack, bundle, folder, pictures)


if __name__ == "__main__":
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    main(*sys.argv[1:])
