/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.feature;

import io.mingjian.contracts.knowledge.Clause;
import io.mingjian.contracts.knowledge.Hypothesis;
import io.mingjian.contracts.knowledge.Procedure;
import io.mingjian.knowledge.graph.GraphNode;
import io.mingjian.knowledge.pack.Pack;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What of a pack has words, in Chinese, since the encoder reads no other language. */
final class FeatureNodes {

    static final String HYPOTHESIS = "hypothesis:";
    static final String CLAUSE = "clause:";
    static final String PROCEDURE = "procedure:";
    static final String NODE = "node:";

    private FeatureNodes() {}

    /** Hypotheses, clauses, procedures and nodes, by identifier. */
    static List<FeatureNode> of(Pack pack) {
        List<FeatureNode> nodes = new ArrayList<>();
        pack.hypotheses().forEach(hypothesis -> nodes.add(of(hypothesis)));
        pack.graph().clauses().values().forEach(clause -> nodes.add(of(clause)));
        pack.graph().procedures().values().forEach(procedure -> nodes.add(of(procedure)));
        pack.graph().nodes().forEach(node -> nodes.add(of(node)));
        nodes.sort(Comparator.comparing(FeatureNode::id));
        return nodes;
    }

    private static FeatureNode of(Hypothesis hypothesis) {
        String name = hypothesis.name().zh();
        return new FeatureNode(HYPOTHESIS + hypothesis.id(), name, name);
    }

    private static FeatureNode of(Clause clause) {
        String title = clause.title().zh();
        return new FeatureNode(
                CLAUSE + clause.id(), title, title + "。" + clause.text().zh());
    }

    private static FeatureNode of(Procedure procedure) {
        String title = procedure.name().zh();
        String steps = procedure.actions().stream()
                .map(action -> action.instruction().zh())
                .collect(Collectors.joining());
        return new FeatureNode(PROCEDURE + procedure.id(), title, title + "。" + steps);
    }

    private static FeatureNode of(GraphNode node) {
        Set<String> names = new LinkedHashSet<>(List.of(node.label().zh()));
        node.aliases().stream().filter(ChineseText::isChinese).forEach(names::add);
        return new FeatureNode(NODE + node.id(), node.label().zh(), String.join("、", names));
    }
}
