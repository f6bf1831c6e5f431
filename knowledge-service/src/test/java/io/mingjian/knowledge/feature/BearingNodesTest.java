/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.mingjian.contracts.cases.ContentReference;
import io.mingjian.contracts.knowledge.CaseFeatures;
import io.mingjian.contracts.knowledge.Hypothesis;
import io.mingjian.contracts.knowledge.HypothesisKind;
import io.mingjian.contracts.knowledge.KnowledgeFeatures;
import io.mingjian.contracts.knowledge.LinkedEntity;
import io.mingjian.contracts.knowledge.LocalizedText;
import io.mingjian.contracts.percept.Locator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A hypothesis "arms" with a clause, under which come a gun, a knife and, beyond the knife, a fork; "drink" shares the clause. */
class BearingNodesTest {

    private static final List<String> IDS = List.of(
            "clause:law", "hypothesis:arms", "hypothesis:drink", "node:bottle", "node:fork", "node:gun", "node:knife");
    private static final List<List<Integer>> NEIGHBOURS =
            List.of(List.of(1, 2, 5, 6), List.of(0), List.of(0, 3), List.of(2), List.of(6), List.of(0), List.of(0, 4));
    private static final List<float[]> FEATURES = List.of(
            vector(0.8f, 0.6f),
            vector(1, 0),
            vector(0, 1),
            vector(0, 1),
            vector(-1, 0),
            vector(0.6f, 0.8f),
            vector(0.96f, 0.28f));

    private final FeatureTable table = table();

    @Test
    void whatACaseNamesComesFirstThenWhatIsNearestToItsTexts() {
        CaseFeatures found = new BearingNodes(table, List.of(vector(1, 0)))
                .of(List.of(hypothesis("arms")), List.of(entity("gun"), entity("bottle"), entity("gun")));

        assertThat(found.table()).isEqualTo(table.reference());
        assertThat(found.nodes().get("arms"))
                .containsExactly("node:gun", "hypothesis:arms", "node:knife", "clause:law", "node:fork");
    }

    @Test
    void withoutTextsTheCloserInTheGraphComesFirst() {
        CaseFeatures found =
                new BearingNodes(table, List.of()).of(List.of(hypothesis("arms"), hypothesis("drink")), List.of());

        assertThat(found.nodes().get("arms"))
                .containsExactly("hypothesis:arms", "clause:law", "node:gun", "node:knife", "node:fork");
        assertThat(found.nodes().get("drink"))
                .containsExactly(
                        "hypothesis:drink", "clause:law", "node:bottle", "node:gun", "node:knife", "node:fork");
    }

    @Test
    void aHypothesisThatTheTableDoesNotHaveHasNoNodes() {
        assertThat(new BearingNodes(table, List.of())
                        .of(List.of(hypothesis("smoke")), List.of())
                        .nodes())
                .containsEntry("smoke", List.of());
    }

    @Test
    void theNearestAreThoseOfTheGreatestCosineOfTheKindsWanted() {
        assertThat(table.nearest(vector(1, 0), id -> id.startsWith("node:"), 2))
                .extracting(FeatureTable.Near::node)
                .containsExactly("node:knife", "node:gun");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table.nearest(new float[] {1, 0, 0}, id -> true, 1))
                .withMessageContaining("2 components, got: 3");
    }

    private static FeatureTable table() {
        ContentReference bytes = new ContentReference("a".repeat(64), IDS.size() * 2L * Float.BYTES);
        KnowledgeFeatures index =
                new KnowledgeFeatures("encoder", "b".repeat(64), "c".repeat(64), 2, IDS, IDS, bytes, bytes);
        Stream<FeatureNode> nodes = IDS.stream().map(id -> new FeatureNode(id, id, id));
        return new FeatureTable(
                new ContentReference("d".repeat(64), 1), index, FEATURES, new FeatureGraph(nodes.toList(), NEIGHBOURS));
    }

    private static float[] vector(float... components) {
        return components;
    }

    private static Hypothesis hypothesis(String id) {
        return new Hypothesis(id, new LocalizedText(id, id), HypothesisKind.VIOLATION, 0.1, 1, List.of(), null);
    }

    private static LinkedEntity entity(String node) {
        return new LinkedEntity(node, new LocalizedText(node, node), node, new Locator.WholeCase());
    }
}
