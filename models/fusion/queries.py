# Copyright 2026 The Mingjian Authors
# SPDX-License-Identifier: Apache-2.0
"""Hypotheses as queries: the Chinese names that the packs give them."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import yaml

PACKS = Path(__file__).resolve().parents[2] / "knowledge-service" / "src" / "main" / "resources" / "packs"


@cache
def names() -> dict[str, str]:
    """Hypothesis identifier to Chinese name, over all packs."""
    found = {}
    for pack in sorted(PACKS.iterdir()):
        for hypothesis in yaml.safe_load((pack / "pack.yaml").read_text(encoding="utf-8"))["hypotheses"]:
            found[hypothesis["id"]] = hypothesis["name"]["zh"]
    return found


def fault(label: str) -> str:
    """Hypothesis identifier of a fault label of the tickets."""
    return "fault-" + re.sub(r"[^a-z0-9]+", "-", label.lower()).strip("-")
