# Copyright 2026 The Mingjian Authors
# SPDX-License-Identifier: Apache-2.0
"""Labelled pictures and picture-text pairs of the training data: what is known of each and which source it belongs to."""

from __future__ import annotations

import csv
import json
import re
from dataclasses import dataclass, field
from pathlib import Path

from texts import part_of

# a picture with none of these in it is a counter-example for each
VISUAL = ("weapon", "alcohol", "controlled-knife", "explosives", "tobacco", "wildlife", "prescription-drug", "obscenity")
SUSPECT = re.compile(
    r"\b(gun|rifle|pistol|weapon|soldier|army|military|war|battle|troops|police|beer|wine|alcohol|whisk|bar|bottle|sword"
    r"|knife|cannon|cigar|smok|tobacco|elephant|tiger|lion|bear|panda|whale|turtle|ape|gorilla|leopard|cheetah|parrot|eagle)"
)
UNSAFE_BOOKS = re.compile(r"history|government|political|nursing|anthropology")
GROCERIES_ZH = {"Fruit": "水果", "Vegetables": "蔬菜", "Packages": "包装食品"}


@dataclass
class Picture:
    """One picture.

    :param labels: hypothesis to 1 or 0; what is missing is unknown
    :param source: repository
    :param names: texts that describe it, Chinese and English
    :param topic: pictures of one topic look alike
    """

    id: str
    labels: dict[str, int]
    source: str
    part: str
    chinese: list[str] = field(default_factory=list)
    english: list[str] = field(default_factory=list)
    topic: str = ""


def load(data: Path) -> list[Picture]:
    """Pictures of the manifest and of the captions."""
    bottles = {r["id"]: r["category"] for r in csv.DictReader((data / "bottle_labels_draft.tsv").open(), delimiter="\t")}
    records = [json.loads(line) for line in (data / "manifest.jsonl").open(encoding="utf-8")]
    found = [_of_manifest(r, bottles) for r in records if r.get("image")]
    captions = [json.loads(line) for line in (data / "captions" / "manifest.jsonl").open(encoding="utf-8")]
    return [p for p in found if p is not None] + [_of_caption(c) for c in captions]


def _known(category: str) -> dict[str, int]:
    if category not in ("weapon", "alcohol", "clean"):
        return {}
    return {name: int(name == category) for name in VISUAL}


def _of_manifest(record: dict, bottles: dict[str, str]) -> Picture | None:
    kind, labels, source = record["kind"], record["labels"], record["source"]
    category = bottles.get(record["id"], labels.get("category", "clean"))
    if kind == "image_text_pair_match" or kind == "thermal_image" or (kind == "image_scene" and labels["knife"]):
        return None
    key = source["repo"] + re.sub(r"\.rf\..*", "", source["path"].split("/")[-1])
    if "Grocery" in source["repo"]:
        key = labels["object"]
    known = _known(category)
    if kind == "image_scene":
        known.pop("alcohol", None)
    chinese, english, topic = _names(record)
    return Picture(record["id"], known, source["repo"], part_of(key), chinese, english, topic or kind)


def _names(record: dict) -> tuple[list[str], list[str], str]:
    labels = record["labels"]
    if "Grocery" in record["source"]["repo"]:
        group = record["source"]["path"].split("/")[-3]
        name = labels["object"].replace("-", " ")
        english = [name, f"{name}, {group.lower()}"]
        return ([GROCERIES_ZH[record["group"]]] if record.get("group") in GROCERIES_ZH else []), english, group
    if labels.get("object_zh"):
        return [labels["object_zh"]], [labels["object"]], "clothing"
    if labels.get("category") == "weapon":
        return ["手枪"], ["handgun"], "weapon"
    if labels.get("category") == "alcohol":
        return ["啤酒"], ["beer"], "beer"
    return [], [], ""


def _of_caption(record: dict) -> Picture:
    texts = [(record["language"], record["text"]), *((t["language"], t["text"]) for t in record["texts"])]
    chinese = [t for _, t in texts if re.search(r"[\u4e00-\u9fff]", t)]
    english = [t for _, t in texts if not re.search(r"[\u4e00-\u9fff]", t)]
    source = record["source"]["repo"]
    words = " ".join(english).lower()
    book = source.startswith("openstax/")
    everyday = book and not UNSAFE_BOOKS.search(source) and not SUSPECT.search(words)
    shop = record["kind"] == "product_listing" and not SUSPECT.search(words)
    known = _known("clean") if (everyday or shop) and not record.get("labels") else {}
    topic = record.get("category") or source
    return Picture(record["id"], known, "openstax" if book else source, part_of(record["group"]), chinese[:3], english[:3], topic)
