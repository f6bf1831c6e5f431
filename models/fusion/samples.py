# Copyright 2026 The Mingjian Authors
# SPDX-License-Identifier: Apache-2.0
"""Training cases of the fusion model: which tokens, which hypotheses, what is known of them."""

from __future__ import annotations

import csv
import json
import random
from dataclasses import dataclass
from pathlib import Path

import queries
from pictures import VISUAL, Picture
from texts import MISMATCH, OFFENSIVE, SENSITIVE, VIOLATIONS, Text, against_bias, part_of

DEVICES = ("laptop", "vacuum", "mobile", "battery", "tablet", "printer", "desktop")
ASSUMED = 0.3  # weight of a label that nobody gave but that all but always holds
AGAINST_BIAS = 3.0  # weight of lawful speech against bias, which uses the words of what it is against
UNSEEN_IN_TEXT = tuple(v for v in VIOLATIONS if v != "contact-solicitation")


@dataclass
class Sample:
    """One case; texts, pictures and queries by name, to be looked up in the stores.

    :param labels: hypothesis to (1 or 0, weight)
    :param violating: modality whose content was made to violate, known by construction, or empty
    """

    family: str
    id: str
    part: str
    source: str
    labels: dict[str, tuple[int, float]]
    chinese: str = ""
    english: str = ""
    ocr: str = ""
    picture: str = ""
    knowledge: tuple[str, ...] = ()
    violating: str = ""
    group: str = ""


def of_text(text: Text, lexicon, generator: random.Random) -> Sample:
    """A case of one Chinese text."""
    labels = {task: (value, 1.0) for task, value in text.labels.items()}
    if text.labels.get(OFFENSIVE) == 0 and text.kind in ("offensive_language", "written-offensive") and against_bias(text.text):
        labels[OFFENSIVE] = (0, AGAINST_BIAS)
    if text.kind in ("offensive_language", "spam_contact_solicitation", "written-offensive", "written-contact"):
        for task in generator.sample(UNSEEN_IN_TEXT, 5):
            labels.setdefault(task, (0, ASSUMED))
    if text.kind != "ecommerce_compliance_text" and SENSITIVE not in labels and OFFENSIVE not in labels:
        labels[SENSITIVE] = (0, ASSUMED)
    return Sample(text.kind, text.id, text.part, text.source, labels, chinese=text.text, knowledge=lexicon(text.text))


def of_picture(picture: Picture) -> Sample:
    """A case of one picture without a text."""
    labels = {task: (value, 1.0) for task, value in picture.labels.items()}
    for task in set((*VIOLATIONS, OFFENSIVE, SENSITIVE)) - set(VISUAL):
        labels[task] = (0, ASSUMED)
    return Sample("image_safety", picture.id, picture.part, picture.source, labels, picture=picture.id)


def listings(pictures: list[Picture]) -> list[Sample]:
    """Lawful texts of the world outside: names and descriptions of goods, dishes and photographs, by themselves."""
    found = []
    for picture in pictures:
        if "iconify" in picture.source or not picture.labels and picture.source != "Anduin2017/HowToCook":
            continue
        labels = {task: (0, 0.5) for task in (*VIOLATIONS, OFFENSIVE, SENSITIVE)}
        if picture.chinese and not any(value for value in picture.labels.values()):
            found.append(Sample("listing", picture.id, picture.part, picture.source, labels, chinese=picture.chinese[-1]))
        elif picture.english and not any(value for value in picture.labels.values()):
            found.append(Sample("listing", picture.id, picture.part, picture.source, labels, english=picture.english[-1]))
    return found


def tickets(data: Path, written: Path) -> list[Sample]:
    """Cases of one English ticket: which device, which fault."""
    known = queries.names()
    found = []
    for line in (data / "manifest.jsonl").open(encoding="utf-8"):
        record = json.loads(line)
        if record["kind"] != "ticket_triage_en":
            continue
        labels = {f"device-{d}": (int(d == record["labels"]["device"]), 1.0) for d in DEVICES}
        fault = queries.fault(record["labels"]["fault"])
        if fault in known:
            labels |= {q: (int(q == fault), 1.0) for q in known if q.startswith("fault-")}
        found.append(_ticket(record["id"], part_of(record["text"]), "openrepair", labels, record["text"]))
    if (written / "tickets.tsv").exists():
        with (written / "tickets.tsv").open(encoding="utf-8", newline="") as lines:
            for number, row in enumerate(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)):
                weight = ASSUMED if row["device"] == "none" else 1.0
                labels = {f"device-{d}": (int(d == row["device"]), weight) for d in DEVICES}
                found.append(_ticket(f"written-ticket-{number}", "train", "written", labels, row["text"]))
    return found


def _ticket(name: str, part: str, source: str, labels: dict, text: str) -> Sample:
    return Sample("ticket_triage_en", name, part, source, labels, english=text)


def pairs(pictures: list[Picture], generator: random.Random, emoji_share: float = 0.2) -> list[Sample]:
    """Pictures with their own text, with a text of the same topic and with a text of any topic."""
    named = [p for p in pictures if p.chinese or p.english]
    emoji = [p for p in named if "iconify" in p.source]
    rest = [p for p in named if "iconify" not in p.source]
    kept = rest + generator.sample(emoji, min(len(emoji), int(len(rest) * emoji_share)))
    by_topic: dict[tuple[str, str], list[Picture]] = {}
    for picture in kept:
        by_topic.setdefault((picture.part, picture.topic), []).append(picture)
    found = []
    for picture in kept:
        mine = set(picture.chinese + picture.english)
        alike = [p for p in by_topic[picture.part, picture.topic] if not mine & set(p.chinese + p.english)]
        other = [p for p in generator.sample(kept, 8) if p.part == picture.part and not mine & set(p.chinese + p.english)]
        found.append(_pair(picture, picture, 0, "own", generator))
        hard = bool(alike) and generator.random() < 0.5
        wrong = generator.choice(alike) if hard else next(iter(other), None)
        if wrong is not None:
            found.append(_pair(picture, wrong, 1, "same category" if hard else "other category", generator))
    return found


def _pair(picture: Picture, text: Picture, mismatch: int, group: str, generator: random.Random) -> Sample:
    chinese = bool(text.chinese) and (not text.english or generator.random() < 0.5)
    words = generator.choice(text.chinese if chinese else text.english)
    given = {"chinese": words} if chinese else {"english": words}
    labels = {MISMATCH: (mismatch, 1.0)}
    return Sample("pair", picture.id, picture.part, picture.source, labels, picture=picture.id, group=group, **given)


def composites(texts: list[Text], pictures: list[Picture], generator: random.Random, count: int) -> list[Sample]:
    """Listings put together within one part: which part of them violates is known by construction."""
    bad = [t for t in texts if any(t.labels.get(v) for v in VIOLATIONS) and "compliance" in t.kind]
    good = [t for t in texts if "compliance" in t.kind and not any(t.labels.values())]
    comments = [t for t in texts if t.kind == "offensive_language"]
    bad += generator.sample([t for t in comments if t.labels[OFFENSIVE]], len(bad) // 5)
    good += generator.sample([t for t in comments if not t.labels[OFFENSIVE]], len(good) // 8)
    clean = [p for p in pictures if p.labels and not any(p.labels.values())]
    unlawful = [p for p in pictures if any(p.labels.values())]
    return [_composite(i, bad, good, clean, unlawful, generator) for i in range(count)]


def _composite(number: int, bad, good, clean, unlawful, generator: random.Random) -> Sample:
    kind = ("TEXT", "OCR", "IMAGE", "")[number % 4]
    picture = generator.choice(unlawful if kind == "IMAGE" else clean)
    text = generator.choice(bad if kind == "TEXT" else good)
    written = generator.choice(bad if kind == "OCR" else good) if kind == "OCR" or generator.random() < 0.5 else None
    labels = {v: (0, 1.0) for v in (*VIOLATIONS, OFFENSIVE)}
    for source in (text, written, picture):
        if source is not None:
            labels |= {k: (1, 1.0) for k, v in source.labels.items() if v}
    return Sample(
        "composite", f"composite-{number}", text.part, "composite", labels, chinese=text.text,
        ocr=written.text if written else "", picture=picture.id, violating=kind,
    )  # fmt: skip
