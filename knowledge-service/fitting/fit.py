#!/usr/bin/env python3
# Copyright 2026 The Mingjian Authors
# SPDX-License-Identifier: Apache-2.0
"""Fits a pack's calibration/fitted.tsv from labelled texts.

usage: fit.py MANIFEST.jsonl PACK_DIRECTORY

The manifest has one JSON object a line with `kind`, `text` and `labels`. For every row of the pack's table below the
script counts in how many positive and negative texts the lexicon fires and writes natural-log likelihood ratios with
Laplace smoothing (0.5 per cell): present = ln P(hit | h) / P(hit | not h), absent = ln P(no hit | h) / P(no hit | not h).
`cap` bounds `present` where the labels ask for an edit rather than a removal, so that such a signal alone leads to REVIEW.
Needs Python 3.9 and PyYAML.
"""
import json
import math
import pathlib
import re
import sys
import unicodedata

import yaml

HEADER = "operator\tsignal\thypothesis\tpresent\tabsent\tsamples\torigin"
COMPLIANCE = "ecommerce_compliance_text"
CHAT = "spam_contact_solicitation"
TICKET = "ticket_triage_en"
REASONS = [
    # lexicon, hypothesis, reasons that count as positive, cap
    ("efficacy-exaggeration", "false-claim", "夸大宣传|轻微的效果暗示|虚假背书", 5.0),
    ("false-endorsement", "false-claim", "夸大宣传|虚假背书", 6.0),
    ("price-bait", "false-claim", "价格欺诈", 5.0),
    ("medical-claim", "medical-claim", "医疗健康类虚假", 7.0),
    ("off-platform-invitation", "contact-solicitation", "站外引流|隐晦引流", 6.0),
    ("illegal-service", "illegal-service", "涉嫌违法", 6.5),
    ("investment-return", "guaranteed-return", "涉嫌违法", 6.0),
    ("counterfeit", "counterfeit", "涉嫌违法", 6.0),
    ("disparagement", "disparagement", "不正当竞争", 5.0),
    ("fake-engagement", "fake-engagement", "刷量", 6.0),
    ("interaction-bait", "interaction-bait", "诱导互动", 5.0),
    ("undisclosed-advert", "undisclosed-advert", "软广|硬性广告", 5.0),
    ("copied-content", "copied-content", "搬运", 5.0),
]
NEGATIONS = ("未", "没有", "没", "无", "不", "no", "not", "without")


def fold(text):
    return unicodedata.normalize("NFKC", text).lower()


class Lexicon:
    """Scans as the operator does: English at word boundaries, longer allowed phrases win, negation where told."""

    def __init__(self, path):
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
        self.id, self.negatable = data["id"], data["negatable"]
        self.entries = [(fold(str(e)), lang) for lang, es in data["entries"].items() for e in es]
        self.allowed = [fold(str(a)) for a in data["allowed"]]

    def fires(self, text):
        shelter = [m.span() for a in self.allowed for m in re.finditer(re.escape(a), text)]
        return any(self._counts(text, m, shelter) for e, lang in self.entries for m in self._matches(text, e, lang))

    def _matches(self, text, entry, language):
        pattern = re.escape(entry)
        if language == "en":
            pattern = r"(?<![a-z0-9])" + pattern + r"(?![a-z0-9])"
        return re.finditer(pattern, text)

    def _counts(self, text, match, shelter):
        begin, end = match.span()
        if any(b <= begin and end <= e for b, e in shelter):
            return False
        return not (self.negatable and text[:begin].rstrip().endswith(NEGATIONS))


def row(lexicon, hypothesis, positives, negatives, origin, cap=math.inf):
    hits = sum(map(lexicon.fires, positives))
    false = sum(map(lexicon.fires, negatives))
    p1 = (hits + 0.5) / (len(positives) + 1)
    p0 = (false + 0.5) / (len(negatives) + 1)
    present = min(math.log(p1 / p0), cap)
    absent = math.log((1 - p1) / (1 - p0))
    note = f"{origin}; hit {hits} of {len(positives)} positive, {false} of {len(negatives)} negative"
    if present == cap:
        note += f"; capped at {cap}"
    return (lexicon.id, hypothesis, present, absent, len(positives) + len(negatives), note)


def compliance(records, lexicons):
    clean = [t for k, l, t in records if k == COMPLIANCE and l["verdict"] == "pass"]
    clean += [t for k, l, t in records if k == CHAT and not l["violating"]]
    origin = f"fitted by fitting/fit.py on {COMPLIANCE}, negatives also from {CHAT}"
    for lexicon, hypothesis, reasons, cap in REASONS:
        positives = [t for k, l, t in records if k == COMPLIANCE and re.search(reasons, l["reason_zh"])]
        yield row(lexicons[lexicon], hypothesis, positives, clean, origin, cap)


def tickets(records, lexicons):
    rows = [(l, t) for k, l, t in records if k == TICKET]
    origin = f"fitted by fitting/fit.py on {TICKET}"
    for name in sorted(lexicons):
        label = "device" if name.startswith("device-") else "fault" if name.startswith("fault-") else None
        if label:
            value = name.split("-", 1)[1]
            positives = [t for l, t in rows if slug(l[label]) == value]
            negatives = [t for l, t in rows if slug(l[label]) != value]
            yield row(lexicons[name], name, positives, negatives, origin)


def slug(label):
    return re.sub(r"[^a-z0-9]+", "-", label.lower()).strip("-")


def main(manifest, pack):
    with open(manifest, encoding="utf-8") as lines:
        records = [(r["kind"], r["labels"], fold(r["text"])) for r in map(json.loads, lines)
                   if r["kind"] in (COMPLIANCE, CHAT, TICKET)]
    pack = pathlib.Path(pack)
    lexicons = {x.id: x for x in map(Lexicon, sorted((pack / "lexicon").glob("*.yaml")))}
    fitted = compliance(records, lexicons) if "medical-claim" in lexicons else tickets(records, lexicons)
    with open(pack / "calibration" / "fitted.tsv", "w", encoding="utf-8") as out:
        print(HEADER, file=out)
        for signal, hypothesis, present, absent, samples, note in fitted:
            for operator in ("lexicon", "ocr-lexicon"):
                print(operator, signal, hypothesis, f"{present:.3f}", f"{absent:.3f}", samples, note, sep="\t", file=out)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
