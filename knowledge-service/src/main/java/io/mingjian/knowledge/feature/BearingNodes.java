/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.feature;

import io.mingjian.contracts.knowledge.CaseFeatures;
import io.mingjian.contracts.knowledge.Hypothesis;
import io.mingjian.contracts.knowledge.LinkedEntity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds which nodes of a pack bear on a hypothesis: those that its clauses and procedure lead to within
 * {@link #FARTHEST} relations, without a way through another hypothesis.
 */
public final class BearingNodes {

    /** Hypothesis to clause, clause to node, node to the next. */
    static final int FARTHEST = 3;

    /** Most nodes named for a hypothesis. */
    static final int MOST = 32;

    private final FeatureTable table;
    private final List<float[]> texts;

    /**
     * For a case.
     *
     * @param texts vectors of its texts by the table's encoder, possibly none
     */
    public BearingNodes(FeatureTable table, List<float[]> texts) {
        this.table = table;
        this.texts = List.copyOf(texts);
    }

    /** The nodes per hypothesis, those recognised in the case first. */
    public CaseFeatures of(List<Hypothesis> hypotheses, List<LinkedEntity> entities) {
        List<String> linked = entities.stream()
                .map(entity -> FeatureNodes.NODE + entity.node())
                .distinct()
                .toList();
        Map<String, List<String>> nodes = new TreeMap<>();
        for (Hypothesis hypothesis : hypotheses) {
            nodes.put(hypothesis.id(), named(FeatureNodes.HYPOTHESIS + hypothesis.id(), linked));
        }
        return new CaseFeatures(table.reference(), nodes);
    }

    private List<String> named(String hypothesis, List<String> linked) {
        Map<Integer, Integer> distances = distances(table.index().nodes().indexOf(hypothesis));
        Comparator<Integer> order = Comparator.comparingDouble((Integer row) -> -table.similarity(row, texts))
                .thenComparing(row -> distances.getOrDefault(row, FARTHEST))
                .thenComparing(Comparator.naturalOrder());
        List<String> reached =
                distances.keySet().stream().sorted(order).map(this::id).toList();
        List<String> named = new ArrayList<>(linked);
        named.retainAll(Set.copyOf(reached));
        reached.stream().filter(id -> !named.contains(id)).forEach(named::add);
        return named.stream().limit(MOST).toList();
    }

    /** How many relations away each node is, of those that bear on a hypothesis. */
    private Map<Integer, Integer> distances(int hypothesis) {
        Map<Integer, Integer> distances = new LinkedHashMap<>();
        if (hypothesis < 0) {
            return distances;
        }
        distances.put(hypothesis, 0);
        List<Integer> edge = List.of(hypothesis);
        for (int distance = 1; distance <= FARTHEST; distance++) {
            List<Integer> next = new ArrayList<>();
            for (int from : edge) {
                for (int to : table.graph().neighbours().get(from)) {
                    if (!id(to).startsWith(FeatureNodes.HYPOTHESIS) && distances.putIfAbsent(to, distance) == null) {
                        next.add(to);
                    }
                }
            }
            edge = next;
        }
        return distances;
    }

    private String id(int row) {
        return table.index().nodes().get(row);
    }
}
