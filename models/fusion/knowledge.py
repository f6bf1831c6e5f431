# Copyright 2026 The Mingjian Authors
# SPDX-License-Identifier: Apache-2.0
"""Nodes of the packs' graphs that a text names: the names of these nodes are the knowledge tokens of a case."""

from __future__ import annotations

import re

from rdflib import Graph
from rdflib.namespace import SKOS

from queries import PACKS
from texts import normalise

MOST = 32


class Linker:
    """Finds labels and aliases of the graph's nodes in a text, English ones at word boundaries."""

    def __init__(self, pack: str = "ecommerce-compliance") -> None:
        graph = Graph().parse(PACKS / pack / "knowledge.ttl")
        self.nodes: dict[str, str] = {}
        patterns: dict[str, str] = {}
        for node in set(graph.subjects(SKOS.prefLabel)):
            labels = list(graph.objects(node, SKOS.prefLabel))
            name = next((str(label) for label in labels if label.language == "zh"), str(labels[0]))
            for label in [*labels, *graph.objects(node, SKOS.altLabel)]:
                patterns[normalise(str(label))] = name
        self.names = patterns
        words = sorted(patterns, key=len, reverse=True)
        bounded = [rf"\b{re.escape(w)}\b" if w.isascii() else re.escape(w) for w in words if len(w) > 1]
        self.pattern = re.compile("|".join(bounded))

    def __call__(self, text: str) -> tuple[str, ...]:
        """Chinese names of the nodes, each once, in the order of the text."""
        found = dict.fromkeys(self.names[hit.group()] for hit in self.pattern.finditer(normalise(text)))
        return tuple(found)[:MOST]
