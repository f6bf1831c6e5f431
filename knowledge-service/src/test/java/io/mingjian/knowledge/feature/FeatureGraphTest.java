/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.feature;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingjian.knowledge.pack.SmallPack;
import io.mingjian.knowledge.pack.TestPacks;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeatureGraphTest {

    private static final Mixing MIXING = new Mixing(3, 0.3);

    private final FeatureGraph graph = FeatureGraph.of(TestPacks.read(TestPacks.COMPLIANCE));

    @Test
    void aHypothesisIsRelatedToItsClausesAndItsProcedureAndANodeToWhatTheGraphSays() {
        assertThat(around("hypothesis:absolute-term"))
                .containsExactlyInAnyOrder("clause:CN-AD-009-3", "clause:CN-ABS-02", "procedure:rewrite-term");
        assertThat(around("node:firearm"))
                .contains("clause:CN-GUN-003", "node:weapon", "node:imitation-gun")
                .doesNotContain("node:firearm");
    }

    @Test
    void literalsAreNoRelationThoughANodeIsNamedAlike() {
        SmallPack alike = SmallPack.create()
                .replacing("knowledge.ttl", "skos:broader node:speech ;", "mj:imageLabel \"speech\" ;");

        assertThat(around(FeatureGraph.of(alike.pack()), "node:shout")).isEmpty();
        assertThat(around(FeatureGraph.of(SmallPack.create().pack()), "node:shout"))
                .containsExactly("node:speech");
    }

    @Test
    void textsAreChinese() {
        FeatureNode clause = node("clause:CN-AD-009-3");
        assertThat(clause.text()).startsWith(clause.name() + "。").contains("国家级");
        assertThat(node("node:firearm").text()).startsWith("枪支、").contains("手枪").doesNotContain("pistol");
        assertThat(node("hypothesis:absolute-term").text()).isEqualTo("绝对化用语");
        assertThat(node("procedure:rewrite-term").text())
                .startsWith(node("procedure:rewrite-term").name() + "。");
    }

    @Test
    void theDigestFollowsTextsRelationsAndMixing() {
        FeatureGraph small = FeatureGraph.of(SmallPack.create().pack());
        FeatureGraph later = FeatureGraph.of(SmallPack.create().version("1.1.0").pack());
        FeatureGraph renamed = FeatureGraph.of(
                SmallPack.create().replacing("knowledge.ttl", "大喊", "喊叫").pack());

        assertThat(later.digest(MIXING)).isEqualTo(small.digest(MIXING));
        assertThat(renamed.digest(MIXING)).isNotEqualTo(small.digest(MIXING));
        assertThat(small.digest(new Mixing(2, 0.3))).isNotEqualTo(small.digest(MIXING));
    }

    private FeatureNode node(String id) {
        return graph.nodes().stream()
                .filter(node -> node.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<String> around(String id) {
        return around(graph, id);
    }

    private static List<String> around(FeatureGraph graph, String id) {
        List<String> ids = graph.nodes().stream().map(FeatureNode::id).toList();
        return graph.neighbours().get(ids.indexOf(id)).stream().map(ids::get).toList();
    }
}
