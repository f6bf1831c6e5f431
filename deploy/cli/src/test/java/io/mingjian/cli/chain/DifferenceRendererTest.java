/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.chain;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingjian.contracts.cases.RunRequest;
import io.mingjian.contracts.knowledge.LocalizedText;
import io.mingjian.contracts.percept.Locator;
import io.mingjian.contracts.reasoning.ChainComparison;
import io.mingjian.contracts.reasoning.ChainDifference;
import io.mingjian.contracts.reasoning.Evidence;
import io.mingjian.contracts.reasoning.EvidenceDifference;
import io.mingjian.contracts.reasoning.Modality;
import io.mingjian.contracts.reasoning.ReasoningChain;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class DifferenceRendererTest {

    @Test
    void drawsTheDifferenceInEnglish() throws IOException {
        assertThat(render(Locale.ENGLISH, Chains.blocked(), Chains.withoutWriting()))
                .isEqualTo(golden("difference-en.txt"));
    }

    @Test
    void drawsTheDifferenceInChinese() throws IOException {
        assertThat(render(Locale.CHINESE, Chains.blocked(), Chains.withoutWriting()))
                .isEqualTo(golden("difference-zh.txt"));
    }

    @Test
    void showsWhatCameUpWhereTheRunsAreComparedTheOtherWayRound() {
        assertThat(render(Locale.ENGLISH, Chains.withoutWriting(), Chains.blocked()))
                .contains("PASS → BLOCK", "+ E2", "0 fewer, 1 more");
    }

    @Test
    void countsButDoesNotListWhatTheModelHoldsForUnlikely() {
        Evidence opinion = new Evidence(
                "f1",
                "fusion",
                "band",
                "fusion",
                Modality.TEXT,
                new Locator.TextRange("title", 0, 10),
                List.of(),
                "",
                Map.of("absolute-term", -0.4),
                1,
                new LocalizedText("模型认为不像。", "The model thinks not."));
        ChainDifference difference = ChainComparison.between(Chains.blocked(), Chains.withoutWriting());
        EvidenceDifference evidence =
                new EvidenceDifference(List.of(opinion), difference.evidence().removed(), List.of());
        Sheet sheet = Sheet.of(Chains.blocked(), new Wording(Locale.ENGLISH), new Paint(false));
        Tree tree = new Tree(100);

        new ChangedEvidence(sheet, sheet).draw(evidence, tree);

        assertThat(tree.text())
                .contains("1 fewer, 1 more", "− E2", "… and 1 more")
                .doesNotContain("thinks not", "【】");
    }

    @Test
    void saysWhichVersionsOfModelsWereAskedFor() {
        ReasoningChain first = Chains.blocked();
        RunRequest request = new RunRequest(
                2,
                List.of(),
                List.of(),
                Map.of(),
                List.of(),
                null,
                null,
                null,
                null,
                Map.of("text-zh", "1", "fusion", "3"));
        ReasoningChain second = new ReasoningChain(
                first.caseId(), 2, first.pack(), List.of(), null, null, first.steps(), first.verdict(), request);

        assertThat(render(Locale.ENGLISH, first, second)).contains("models fusion 3, text-zh 1");
        assertThat(render(Locale.CHINESE, first, second)).contains("模型版本 fusion 3、text-zh 1");
    }

    @Test
    void saysThatRunsAreEqual() {
        assertThat(render(Locale.ENGLISH, Chains.blocked(), Chains.blocked()))
                .contains("BLOCK · equal to the bit")
                .doesNotContain("first divergent step", "evidence:");
    }

    @Test
    void aStepThatWasTakenOverSaysSo() {
        String tree = new ChainRenderer(Locale.ENGLISH, new Paint(false), 100)
                .render(Chains.withoutWriting(), Map.of(), null);
        assertThat(tree).contains("taken over  step 2 of run 1; not carried out again");
    }

    private static String render(Locale locale, ReasoningChain first, ReasoningChain second) {
        return new DifferenceRenderer(locale, new Paint(false), 100)
                .render(ChainComparison.between(first, second), first, second);
    }

    private static String golden(String name) throws IOException {
        try (InputStream stream = Objects.requireNonNull(DifferenceRendererTest.class.getResourceAsStream(name))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
