# Copyright 2026 The Mingjian Authors
# SPDX-License-Identifier: Apache-2.0
"""What the vectors of a pack's graph are good for: which hypothesis is nearest in meaning to a text that it holds of.

Mixes as knowledge-service does (package `feature`): own text in the share `residual`, the neighbours' mean in the rest, some hops.
Command: see README.md.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from pathlib import Path

import numpy as np
import yaml
from rdflib import RDF, Graph, Namespace
from rdflib.namespace import DCTERMS, SKOS

import corpus as corpora
import stores
from queries import PACKS

MJ = Namespace("urn:mingjian:vocabulary:")
MOST = 300  # texts of a kind
SETTINGS = [(hops, residual) for hops in (1, 2, 3) for residual in (0.3, 0.5, 0.7, 0.85)]


class PackGraph:
    """Hypotheses, clauses, procedures and nodes of a pack with names, texts and neighbours."""

    def __init__(self, pack: str) -> None:
        self.graph = Graph().parse(PACKS / pack / "knowledge.ttl")
        self.names: dict[str, str] = {}
        self.texts: dict[str, str] = {}
        edges = set(self._nodes()) | set(self._hypotheses(pack))
        for kind in (MJ.Clause, MJ.Procedure):
            for thing in self.graph.subjects(RDF.type, kind):
                self.names[str(thing)] = self._zh(thing, DCTERMS.title)
                self.texts[str(thing)] = f"{self.names[str(thing)]}。{self._zh(thing, MJ.text) or self._steps(thing)}"
        self.ids = sorted(self.texts)
        at = {name: row for row, name in enumerate(self.ids)}
        around: list[set[int]] = [set() for _ in self.ids]
        for one, other in edges:
            if one in at and other in at and one != other:
                around[at[one]].add(at[other])
                around[at[other]].add(at[one])
        self.neighbours = [sorted(rows) for rows in around]

    def _nodes(self):
        for node in self.graph.subjects(RDF.type, MJ.Node):
            self.names[str(node)] = self._zh(node, SKOS.prefLabel)
            aliases = sorted(str(a) for a in self.graph.objects(node, SKOS.altLabel) if a.language == "zh")
            self.texts[str(node)] = "、".join(dict.fromkeys([self.names[str(node)], *aliases]))
            for relation, value in self.graph.predicate_objects(node):
                if str(relation).startswith(MJ) or relation == SKOS.broader:
                    yield str(node), str(value)

    def _hypotheses(self, pack: str):
        for found in yaml.safe_load((PACKS / pack / "pack.yaml").read_text(encoding="utf-8"))["hypotheses"]:
            name = "hypothesis:" + found["id"]
            self.names[name] = self.texts[name] = found["name"]["zh"]
            yield from ((name, "urn:mingjian:clause:" + clause) for clause in found.get("clauses", []))
            yield name, "urn:mingjian:procedure:" + found.get("procedure", "")

    def _zh(self, thing, relation) -> str:
        return next((str(v) for v in self.graph.objects(thing, relation) if v.language == "zh"), "")

    def _steps(self, procedure) -> str:
        steps = [
            (int(self.graph.value(s, MJ.position)), self._zh(self.graph.value(s, MJ.action), MJ.instruction))
            for s in self.graph.objects(procedure, MJ.step)
        ]
        return "".join(text for _, text in sorted(steps))


def mix(texts: np.ndarray, neighbours: list[list[int]], hops: int, residual: float) -> np.ndarray:
    """float[nodes,dimension] of length one; mean aggregation with the node's own text in every hop."""
    mixed = texts
    for _ in range(hops):
        rows = [residual * own + (1 - residual) * mixed[near].mean(0) if near else own for own, near in zip(texts, neighbours)]
        mixed = np.stack([row / np.linalg.norm(row) for row in rows])
    return mixed


def main() -> None:
    """Prints mean reciprocal ranks per kind, of names alone and of every setting."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--models", type=Path, required=True)
    chosen = parser.parse_args()
    pack = PackGraph("ecommerce-compliance")
    asked = {i.split(":")[1]: row for row, i in enumerate(pack.ids) if i.startswith("hypothesis:")}
    held = defaultdict(list)
    for sample in corpora.cases(chosen.data)[0]:
        holds = [h for h, (value, _) in sample.labels.items() if value == 1 and h in asked]
        if sample.chinese and not sample.picture and sample.part in ("calibrate", "judge") and holds:
            held[sample.family].append((sample.part, sample.chinese, holds))
    generator = np.random.default_rng(5)
    rows = [(k, *held[k][i]) for k in sorted(held) for i in generator.permutation(len(held[k]))[:MOST]]
    known = stores.sentences([*pack.texts.values(), *pack.names.values(), *(text for _, _, text, _ in rows)], chosen.models)
    texts = np.stack([known[pack.texts[i]] for i in pack.ids])
    tables = {"names": np.stack([known[pack.names[i]] for i in pack.ids])}
    tables |= {f"hops {h}, residual {r}": mix(texts, pack.neighbours, h, r) for h, r in SETTINGS}
    for name, table in tables.items():
        ranks = defaultdict(list)
        for kind, part, text, holds in rows:
            likeness = table[list(asked.values())] @ known[text]
            best = max(likeness[list(asked).index(h)] for h in holds)
            ranks[part, kind].append(1 / (1 + np.sum(likeness > best)))
        print(name, {" ".join(k): (len(v), round(float(np.mean(v)), 3)) for k, v in sorted(ranks.items())}, flush=True)


if __name__ == "__main__":
    main()
