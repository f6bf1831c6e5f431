# Copyright 2026 The Mingjian Authors
# SPDX-License-Identifier: Apache-2.0
"""Leaves sources of texts out, one at a time. Results go to a JSON file that evaluate.py prints. Command: see README.md."""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch

import corpus as corpora
import folds
import judge
from folds import Fold, Tools
from texts import OFFENSIVE, SENSITIVE, VIOLATIONS, Text, against_bias, load, written

COMPLIANCE, CHAT, COMMENTS = "ecommerce_compliance_text", "spam_contact_solicitation", "offensive_language"
CONTACT = ("contact-solicitation",)
TOPIC_SAMPLE, TOPIC_HELD = 1500, 600  # comments to fine-tune on without a topic, and to judge of it


def reasons(data: Path, tools: Tools) -> Iterator[tuple[str, dict]]:
    """Compliance text without one reason, and each time without a share of the lawful rows: every row is judged once."""
    clear = [t for t in load(data) if t.kind == COMPLIANCE and not t.labels[SENSITIVE]]
    named = sorted({t.source for t in clear} - {"pass"})
    lawful = [t for t in clear if t.source == "pass"]
    random.Random(5).shuffle(lawful)
    for number, reason in enumerate(named):
        away = {t.id for t in lawful[number :: len(named)]} | {t.id for t in clear if t.source == reason}
        held, kept = [t for t in clear if t.id in away], [t for t in clear if t.id not in away]
        right = folds.verdicts(Fold(learned(kept) + own("written-compliance"), looked(kept), held, VIOLATIONS), tools, {COMPLIANCE: 2})
        bad = np.array([t.source == reason for t in held])
        yield reason, {name: {"found": r[bad].tolist(), "lawful": r[~bad].tolist()} for name, r in right.items()}


def escalated(data: Path, tools: Tools) -> Iterator[tuple[str, dict]]:
    """The rows that a person must look at, none of them trained on: scores of `sensitive-topic` by the shipped path."""
    every = [t for t in load(data) if t.kind == COMPLIANCE]
    kept = [t for t in every if not t.labels[SENSITIVE]]
    lawful = [t for t in kept if t.source == "pass" and t.part == "judge"]
    held = [t for t in every if t.labels[SENSITIVE]] + lawful
    fold = Fold(learned(kept) + own("written-compliance"), looked(kept), held, (SENSITIVE,))
    scores = folds.held_scores(fold, tools, {COMPLIANCE: 2})
    yield "escalate", {"rows": scores[: -len(lawful)].tolist(), "lawful": scores[-len(lawful) :].tolist()}


def contact(data: Path, tools: Tools) -> Iterator[tuple[str, dict]]:
    """Contact solicitation by models that never saw the chat source, and by models that never saw the shop notes."""
    every = load(data)
    chat, shop = [t for t in every if t.kind == CHAT], [t for t in every if t.kind == COMPLIANCE and not t.labels[SENSITIVE]]
    notes = [t for t in shop if t.source == "pass" or t.labels[CONTACT[0]]]
    texts = own("written-contact", "written-compliance")
    for name, kept, held in (("chat", shop, chat), ("shop notes", chat, notes)):
        right = folds.verdicts(Fold(learned(kept) + texts, looked(kept), held, CONTACT), tools, {})
        labels = [t.labels[CONTACT[0]] for t in held]
        alike = judge.like_length([len(t.text) for t in held], labels)
        yield name, {"labels": labels, "alike": alike, **{peer: r.tolist() for peer, r in right.items()}}


def topics(data: Path, tools: Tools) -> Iterator[tuple[str, dict]]:
    """Offensive language without one topic: the encoder fine-tuned on a sample of the other two and on own texts."""
    every = [t for t in load(data) if t.kind == COMMENTS and corpora.kept(t)]  # those that the frozen encoder has read
    texts = own("written-offensive")
    for topic in ("region", "race", "gender"):
        rest = [t for t in every if t.source != topic]
        sample = random.Random(3).sample(learned(rest), TOPIC_SAMPLE)
        judged = [t for t in every if t.source == topic and t.part == "judge"]
        held = random.Random(3).sample(judged, TOPIC_HELD) + [t for t in judged if not t.labels[OFFENSIVE] and against_bias(t.text)]
        held = list({t.id: t for t in held}.values())
        fold = Fold(sample + texts, random.Random(3).sample(looked(rest), 300), held, (OFFENSIVE,))
        right = folds.encoder_verdicts(fold, tools)
        against = [i for i, t in enumerate(held) if not t.labels[OFFENSIVE] and against_bias(t.text)]
        yield topic, {"sampled": [TOPIC_HELD], "against bias": against, **{name: r.tolist() for name, r in right.items()}}


def own(*kinds: str) -> list[Text]:
    """The project's own texts of these kinds."""
    return [t for t in written(Path(__file__).parent / "written") if t.kind in kinds]


def learned(texts: list[Text]) -> list[Text]:
    """Those of the part `train`."""
    return [t for t in texts if t.part == "train"]


def looked(texts: list[Text]) -> list[Text]:
    """Those of the part `calibrate`."""
    return [t for t in texts if t.part == "calibrate"]


RUNS = {"reasons": reasons, "escalated": escalated, "contact": contact, "topics": topics}


def main() -> None:
    """Runs one of them and keeps what is known after each source, so that a run that is cut short is not lost."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=tuple(RUNS))
    for name in ("data", "models", "frozen", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    chosen = parser.parse_args()
    torch.set_num_threads(1)
    found: dict[str, dict] = {}
    for source, figures in RUNS[chosen.what](chosen.data, folds.tools(chosen.models, chosen.frozen)):
        found[source] = figures
        chosen.out.write_text(json.dumps(found, ensure_ascii=False), encoding="utf-8")
        print(source, {k: float(np.mean(v)) for k, v in _flat(figures) if v}, flush=True)


def _flat(figures: dict) -> list[tuple[str, list]]:
    return [
        (f"{name} {inner}".strip(), values)
        for name, value in figures.items()
        for inner, values in (value.items() if isinstance(value, dict) else [("", value)])
    ]


if __name__ == "__main__":
    main()
