/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.console.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingjian.contracts.knowledge.LocalizedText;
import io.mingjian.contracts.percept.Locator;
import io.mingjian.contracts.reasoning.Evidence;
import io.mingjian.contracts.reasoning.Modality;
import io.mingjian.contracts.reasoning.Outcome;
import io.mingjian.contracts.reasoning.ReasoningChain;
import io.mingjian.contracts.reasoning.ReasoningStep;
import io.mingjian.contracts.reasoning.StepTrace;
import io.mingjian.platform.console.cases.MarkedText.Piece;
import io.mingjian.testsupport.Verdicts;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MarkedTextTest {

    private static final String TEXT = "全网第一好杯子";
    private static final LocalizedText WORDS = new LocalizedText("测试", "test");

    @Test
    void piecesMakeUpTheWholeText() {
        MarkedText marked = marked(item("a", "x", 0, 4), item("b", "y", 2, 5));
        assertThat(marked.pieces().stream().map(Piece::text).collect(Collectors.joining()))
                .isEqualTo(TEXT);
    }

    @Test
    void whatOverlapsIsMarkedByBoth() {
        MarkedText marked = marked(item("a", "x", 0, 4), item("b", "y", 2, 5));
        assertThat(marked.pieces()).extracting(Piece::text).containsExactly("全网", "第一", "好", "杯子");
        assertThat(marked.pieces()).extracting(Piece::joined).containsExactly("E1", "E1 E2", "E2", "");
        assertThat(marked.pieces()).extracting(Piece::depth).containsExactly(1, 2, 1, 0);
    }

    @Test
    void aNumberStandsWhereItsPlaceEnds() {
        MarkedText marked = marked(item("a", "x", 0, 4), item("b", "y", 2, 5));
        assertThat(marked.pieces().get(1).ending()).containsExactly("E1");
        assertThat(marked.pieces().get(2).ending()).containsExactly("E2");
    }

    @Test
    void whatTheTextDeniesLooksOtherwise() {
        MarkedText marked = marked(item("a", "leak:denied", 0, 2), item("b", "y", 4, 5));
        assertThat(marked.pieces().get(0).kind()).isEqualTo("denied");
        assertThat(marked.pieces().get(2).kind()).isEqualTo("found");
    }

    @Test
    void whatWasLookedForInVainIsNotMarked() {
        assertThat(marked(item("a", "absent", 0, 2)).pieces()).hasSize(1);
    }

    @Test
    void placesBeyondTheTextAreCut() {
        MarkedText marked = marked(item("a", "x", 5, 99), item("b", "y", 40, 50));
        assertThat(marked.pieces()).extracting(Piece::text).containsExactly("全网第一好", "杯子");
        assertThat(marked.pieces().get(1).joined()).isEqualTo("E1");
    }

    private static MarkedText marked(Evidence... evidence) {
        StepTrace trace = new StepTrace(
                0, "lexicon", "0".repeat(64), List.of(evidence), Map.of(), Map.of(), Map.of(), 0, List.of());
        ReasoningChain chain = new ReasoningChain(
                UUID.randomUUID(),
                1,
                null,
                List.of(),
                null,
                null,
                List.of(new ReasoningStep.Gathered(trace, WORDS)),
                Verdicts.of(Outcome.PASS),
                null);
        return MarkedText.of("title", "标题", TEXT, new EvidenceSheet(chain));
    }

    private static Evidence item(String id, String signal, int begin, int end) {
        return new Evidence(
                id,
                "lexicon",
                signal,
                id,
                Modality.TEXT,
                new Locator.TextRange("title", begin, end),
                List.of(),
                id,
                Map.of("h", 1.0),
                1,
                WORDS);
    }
}
