/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.feature;

import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.json.Sha256;
import io.mingjian.contracts.knowledge.Hypothesis;
import io.mingjian.knowledge.graph.Relation;
import io.mingjian.knowledge.pack.Pack;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What has words in a pack, and what is related to what, in whichever direction.
 *
 * @param nodes by identifier
 * @param neighbours of each node the places of its neighbours, ascending, without itself
 */
record FeatureGraph(List<FeatureNode> nodes, List<List<Integer>> neighbours) {

    FeatureGraph {
        nodes = List.copyOf(nodes);
        neighbours = neighbours.stream().map(List::copyOf).toList();
    }

    static FeatureGraph of(Pack pack) {
        List<FeatureNode> nodes = FeatureNodes.of(pack);
        Map<String, Integer> places = new HashMap<>();
        nodes.forEach(node -> places.put(node.id(), places.size()));
        List<SortedSet<Integer>> neighbours = new ArrayList<>();
        nodes.forEach(node -> neighbours.add(new TreeSet<>()));
        for (Relation relation : relations(pack)) {
            Integer one = places.get(relation.subject());
            Integer other = places.get(relation.object());
            if (one != null && other != null && !one.equals(other)) {
                neighbours.get(one).add(other);
                neighbours.get(other).add(one);
            }
        }
        return new FeatureGraph(
                nodes, neighbours.stream().map(List::<Integer>copyOf).toList());
    }

    /** Lower-case hexadecimal SHA-256 over nodes, texts, neighbours and how vectors are mixed. */
    String digest(Mixing mixing) {
        return Sha256.hex(ContractJson.canonical(Map.of("nodes", nodes, "neighbours", neighbours, "mixing", mixing)));
    }

    private static List<Relation> relations(Pack pack) {
        List<Relation> relations = new ArrayList<>(pack.graph().relations());
        for (Hypothesis hypothesis : pack.hypotheses()) {
            String id = FeatureNodes.HYPOTHESIS + hypothesis.id();
            hypothesis.clauses().forEach(clause -> relations.add(new Relation(id, FeatureNodes.CLAUSE + clause)));
            if (hypothesis.procedure() != null) {
                relations.add(new Relation(id, FeatureNodes.PROCEDURE + hypothesis.procedure()));
            }
        }
        return relations;
    }
}
