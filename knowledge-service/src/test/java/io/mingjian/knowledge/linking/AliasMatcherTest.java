/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.linking;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingjian.contracts.knowledge.LocalizedText;
import io.mingjian.knowledge.graph.GraphNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class AliasMatcherTest {

    private final AliasMatcher matcher = new AliasMatcher(List.of(
            new GraphNode("battery", new LocalizedText("电池", "battery"), List.of("电池", "battery")),
            new GraphNode("button-cell", new LocalizedText("纽扣电池", "button cell"), List.of("纽扣电池", "button cell")),
            new GraphNode("gin", new LocalizedText("金酒", "gin"), List.of("金酒", "gin"))));

    @Test
    void theLongestNameWins() {
        assertThat(matcher.find("误吞纽扣电池")).containsExactly(new AliasMatcher.Hit(node("button-cell"), "纽扣电池", 2, 6));
    }

    @Test
    void anEnglishNameMatchesAtWordBoundariesOnly() {
        assertThat(matcher.find("ginger, origin and virgin")).isEmpty();
        assertThat(matcher.find("a glass of Gin."))
                .extracting(AliasMatcher.Hit::begin)
                .containsExactly(11);
    }

    @Test
    void anEnglishNameMatchesBesideChinese() {
        assertThat(matcher.find("我的battery鼓包"))
                .extracting(AliasMatcher.Hit::end)
                .containsExactly(9);
    }

    @Test
    void widthAndCaseDoNotMatter() {
        assertThat(matcher.find("ＢＡＴＴＥＲＹ")).hasSize(1);
    }

    @Test
    void offsetsCountUtf16CodeUnits() {
        assertThat(matcher.find("🔋🔋电池")).extracting(AliasMatcher.Hit::begin).containsExactly(4);
    }

    private GraphNode node(String id) {
        return matcher.find("电池 纽扣电池 gin").stream()
                .map(AliasMatcher.Hit::node)
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
