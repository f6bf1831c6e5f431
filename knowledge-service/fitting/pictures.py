# Copyright 2026 The Mingjian Authors
# SPDX-License-Identifier: Apache-2.0
"""Labelled pictures with the scores of the recognisers, for fit_images.py."""
import csv
import hashlib
import json
import pathlib
import re
import typing

import numpy

EVERYDAY = "everyday photographs"
SHOP = "shop pictures"
HELD_OUT = " (never fitted on)"
SHOPS = ("magento/", "bagisto/", "dotnet/", "thelia/")
CLASSES = {"image-class": "imagenet-classes.tsv", "image-object": "coco-classes.tsv"}
COCO = 80


class Picture(typing.NamedTuple):
    """A picture; `scores` has, per operator, the score of each class: [1000] softmax, [80] best detection."""
    kind: str
    source: str
    copy_of: str
    shows: frozenset
    caption: str
    scores: dict


class Signal(typing.NamedTuple):
    """A label of an operator: its classes, and the score from which on the operator reports it."""
    operator: str
    name: str
    classes: list
    threshold: float

    def score(self, picture):
        """Of a picture that the operator did not see: 0."""
        if self.operator not in picture.scores or not self.classes:
            return 0
        scores = picture.scores[self.operator][self.classes]
        return scores.sum() if self.operator == "image-class" else scores.max()


def signal(pack, bundle, operator, name):
    with open(bundle / CLASSES[operator], encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    policy = next(entry for entry in pack["operators"] if entry["operator"] == operator)
    classes = [index for index, row in enumerate(rows) if name in row["labels"].split(",")]
    return Signal(operator, name, classes, float(policy["parameters"]["threshold"]))


def load(directory, data):
    directory, data = pathlib.Path(directory), pathlib.Path(data)
    return [*labelled(directory, data), *everyday(directory, data)]


def features(directory, name):
    """Identifier of each picture, and its scores by operator."""
    with numpy.load(directory / f"{name}.npz") as arrays:
        classes = dict(zip(arrays["ids"].tolist(), arrays["scores"].astype(numpy.float32), strict=True))
    scores = {one: {"image-class": of_classes} for one, of_classes in classes.items()}
    detections = directory / f"{name}_objects.npz"
    if not detections.exists():
        print(f"{detections.name} is absent: its pictures have no part in the rows of image-object")
        return scores
    with numpy.load(detections) as arrays:  # [N,20,84]: one-hot class x score, then the box
        best = arrays["objects"][:, :, :COCO].astype(numpy.float32).max(axis=1)
        for one, of_objects in zip(arrays["ids"].tolist(), best, strict=True):
            scores[one]["image-object"] = of_objects
    return scores


def records(path):
    with open(path, encoding="utf-8") as lines:
        return {row["id"]: row for row in map(json.loads, lines)}


def labelled(directory, data):
    """Pictures of the manifest whose labels say what they show."""
    manifest = records(data / "manifest.jsonl")
    with open(data / "bottle_labels_draft.tsv", encoding="utf-8", newline="") as lines:
        drafts = {row["id"]: row["category"] for row in csv.DictReader(lines, delimiter="\t")}
    for identifier, scores in features(directory, "manifest").items():
        row = manifest[identifier]
        shows = {row["labels"].get("category", ""), *row["labels"].get("objects", [])}
        if "unlabelled_for_alcohol" in shows:
            shows = {drafts.get(identifier)}
        source = row["source"]["repo"].split("/")[-1]
        base = re.sub(r"\.rf\.[0-9a-f]+", "", row["source"]["path"].split("/")[-1])
        if None not in shows and row["kind"] != "thermal_image":
            yield Picture(row["kind"], source, base, frozenset(shows), "", scores)


def everyday(directory, data):
    """Photographs of textbooks and pictures of shops; but for the few labelled, they count as showing no hazard."""
    captions = records(data / "captions" / "manifest.jsonl")
    for identifier, scores in features(directory, "captions").items():
        row = captions[identifier]
        repository = row["source"]["repo"]
        name = EVERYDAY if repository.startswith("openstax/") else SHOP if repository.startswith(SHOPS) else None
        if name and not row["labels"]:
            half = hashlib.sha256(str(row["group"]).encode()).digest()[0] % 2
            texts = " ".join([row["text"] or "", *(text["text"] for text in row.get("texts") or [])])
            source = name + (HELD_OUT if half else "")
            yield Picture("image_caption", source, identifier, frozenset(), texts.lower(), scores)
