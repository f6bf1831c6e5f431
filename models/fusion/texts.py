# Copyright 2026 The Mingjian Authors
# SPDX-License-Identifier: Apache-2.0
"""Labelled texts: what is known of each, and to which part of the data it belongs.

A label is 1, 0 or, where nobody said, NaN. Parts are drawn by a hash of the normalised text, so that copies stay together.
"""

from __future__ import annotations

import csv
import hashlib
import json
import math
import re
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path

UNKNOWN = math.nan

VIOLATIONS = (
    "absolute-term", "contact-solicitation", "medical-claim", "false-claim", "guaranteed-return", "illegal-service",
    "weapon", "controlled-knife", "explosives", "alcohol", "tobacco", "wildlife", "prescription-drug",
    "dangerous-chemical", "narcotic", "obscenity", "counterfeit", "disparagement", "fake-engagement",
    "interaction-bait", "undisclosed-advert", "copied-content",
)  # fmt: skip
OFFENSIVE, SENSITIVE, MISMATCH = "offensive-language", "sensitive-topic", "picture-text-mismatch"
TEXT_TASKS = (*VIOLATIONS, OFFENSIVE, SENSITIVE)

ANTI_BIAS = ("歧视", "偏见", "平等", "尊重", "刻板", "反对", "不应该", "地图炮", "地域黑", "一视同仁", "标签")

# what the reviewers' reasons of ecommerce_compliance_text say in the pack's terms; the first that matches counts
REASONS = (
    ("争议|机构投诉|心理健康|维权", SENSITIVE),
    ("引流", "contact-solicitation"),
    ("医疗", "medical-claim"),
    ("夸大|轻微的效果暗示|虚假背书|价格欺诈", "false-claim"),
    ("软广|硬性广告", "undisclosed-advert"),
    ("搬运", "copied-content"),
    ("违法违规", "illegal-service"),
    ("不正当竞争", "disparagement"),
    ("刷量", "fake-engagement"),
    ("诱导互动", "interaction-bait"),
)


@dataclass
class Text:
    """One labelled text.

    :param source: where it comes from: kind and, where there is one, topic or reason
    :param labels: hypothesis to 1 or 0; what is missing is unknown
    """

    id: str
    kind: str
    text: str
    labels: dict[str, int]
    source: str
    part: str = field(default="")

    def __post_init__(self) -> None:
        self.part = self.part or part_of(normalise(self.text))


def normalise(text: str) -> str:
    """Form that the Chinese encoder reads: NFKC (UAX 15) in lower case."""
    return unicodedata.normalize("NFKC", text).lower()


def part_of(key: str) -> str:
    """`judge` (12 %), `calibrate` (10 %) or `train`, always the same for the same key."""
    number = int(hashlib.sha256(key.encode()).hexdigest()[:8], 16) % 100
    return "judge" if number < 12 else "calibrate" if number < 22 else "train"


def against_bias(text: str) -> bool:
    """Whether the words of a comment may speak against bias: a stand-in for hand-made labels."""
    return any(word in text for word in ANTI_BIAS)


def reason_of(reason: str) -> str:
    """The pack's hypothesis for a reviewer's reason, empty where there is none."""
    return next((hypothesis for pattern, hypothesis in REASONS if re.search(pattern, reason)), "")


def load(data: Path) -> list[Text]:
    """Texts of the manifest that carry a label about lawfulness or conduct, copies with conflicting labels left out."""
    texts: dict[str, Text] = {}
    conflicting: set[str] = set()
    for line in (data / "manifest.jsonl").open(encoding="utf-8"):
        found = _of_record(json.loads(line))
        if found is None:
            continue
        key = found.kind + normalise(found.text)
        if key in texts and texts[key].labels != found.labels:
            conflicting.add(key)
        texts.setdefault(key, found)
    return [text for key, text in texts.items() if key not in conflicting]


def _of_record(record: dict) -> Text | None:
    labels, kind = record["labels"], record["kind"]
    if kind == "offensive_language":
        return Text(record["id"], kind, record["text"], {OFFENSIVE: int(labels["offensive"])}, labels["topic"])
    if kind == "spam_contact_solicitation":
        known = {"contact-solicitation": int(labels["violating"])}
        return Text(record["id"], kind, record["text"], known, "chat")
    if kind == "ecommerce_compliance_text":
        found = reason_of(labels["reason_zh"])
        known = {task: int(task == found) for task in (*VIOLATIONS, SENSITIVE)}
        known[OFFENSIVE] = 0
        return Text(record["id"], kind, record["text"], known, labels["reason_zh"] or "pass")
    return None


def written(folder: Path) -> list[Text]:
    """The project's own training texts; always part `train`."""
    texts = []
    for row in _rows(folder / "offensive.tsv"):
        texts.append(_own(row["text"], {OFFENSIVE: int(row["offensive"])}, "written-offensive", len(texts)))
    for row in _rows(folder / "contact.tsv"):
        known = {"contact-solicitation": int(row["solicitation"])}
        texts.append(_own(row["text"], known, "written-contact", len(texts)))
    for row in _rows(folder / "compliance.tsv"):
        found = SENSITIVE if row["hypothesis"] == "escalate" else row["hypothesis"]
        known = {task: int(task == found) for task in TEXT_TASKS}
        texts.append(_own(row["text"], known, "written-compliance", len(texts)))
    for row in _rows(folder / "listings.tsv"):
        texts.append(_own(row["text"], dict.fromkeys(TEXT_TASKS, 0), "written-compliance", len(texts)))
    return texts


def _rows(path: Path) -> list[dict[str, str]]:
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def _own(text: str, labels: dict[str, int], source: str, number: int) -> Text:
    return Text(f"{source}-{number}", source, text, labels, source, part="train")
