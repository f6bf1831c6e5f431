/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.chain;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingjian.cli.platform.FinishedCase;
import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.reasoning.FailureChains;
import io.mingjian.contracts.reasoning.ReasoningChain;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChainRendererTest {

    private static final Map<String, String> TEXTS = Map.of("title", Chains.TITLE);
    private static final FinishedCase.Ledger LEDGER = new FinishedCase.Ledger(12, 13);

    @Test
    void drawsTheTreeInEnglish() throws IOException {
        assertThat(render(Locale.ENGLISH, 100, false)).isEqualTo(golden("chain-en.txt"));
    }

    @Test
    void drawsTheTreeInChinese() throws IOException {
        assertThat(render(Locale.CHINESE, 100, false)).isEqualTo(golden("chain-zh.txt"));
    }

    @Test
    void staysWithinTheWidthOfTheTerminal() {
        assertThat(render(Locale.CHINESE, 72, false).lines())
                .allSatisfy(line -> assertThat(TextWidth.of(line)).isLessThanOrEqualTo(74));
    }

    @Test
    void coloursTheOutcomeOnATerminalOnly() {
        assertThat(render(Locale.ENGLISH, 100, true)).contains("\u001B[1;31mBLOCK · Take down\u001B[0m");
        assertThat(render(Locale.ENGLISH, 100, false)).doesNotContain("\u001B");
    }

    @Test
    void showsTheExcerptAloneWithoutTheSubmittedText() {
        String tree = new ChainRenderer(Locale.ENGLISH, new Paint(false), 100).render(recorded(), Map.of(), null);
        assertThat(tree).contains("title, characters 6–9  【全网第一】").doesNotContain("ledger");
    }

    @Test
    void contentCannotSteerTheTerminal() {
        String hostile = "冬季必备 全\u001B[2J一 智能";
        String tree = new ChainRenderer(Locale.ENGLISH, new Paint(false), 100)
                .render(recorded(), Map.of("title", hostile), null);
        assertThat(tree).doesNotContain("\u001B");
    }

    @Test
    void drawsAFailedHopBeforeAnyPackWasFound() {
        ReasoningChain failed = FailureChains.of(Chains.CASE, 2, null, "inference-service/perception", "undecodable");
        String tree = new ChainRenderer(Locale.ENGLISH, new Paint(false), 100).render(failed, Map.of(), null);
        assertThat(tree)
                .contains(
                        "before any pack · run 2",
                        "Failure · The processing step inference-service/perception failed",
                        "why a person");
    }

    @Test
    void putsTheAnswerOnTop() {
        assertThat(render(Locale.CHINESE, 100, false)).startsWith("拦截 · 下架 · 严重度 2 · 把握 >99.9 %\n");
    }

    @Test
    void foldsTheSameWordsOfOnePartAndNumbersTheRest() {
        assertThat(busy(2, 3))
                .contains("E1        title, characters 1–2  【鼓包】了，真的鼓包了")
                .contains("also at characters 7–8", "+6.50 Guess 0   +1.50 Guess 1")
                .contains("E2        title, characters 7–8  鼓包了，真的【鼓包】了")
                .contains("suffices  E1 alone gives the same outcome");
    }

    @Test
    void saysInALineThatNothingElseWasFound() {
        assertThat(busy(2, 81)).contains("E3        nothing else found; speaks slightly against 81 hypotheses\n");
        assertThat(busy(2, 1)).contains("nothing else found; speaks slightly against \"Guess 2\"\n");
    }

    @Test
    void countsWhatTheMultimodalModelHoldsForUnlikely() {
        assertThat(busy(2, 3))
                .contains("+2.50 Guess 0", "2 items that weigh little or speak against are not shown")
                .doesNotContain("-3.00 Guess 1");
    }

    @Test
    void showsOnlyTheBeliefsThatMatterTheStrongestFirst() {
        assertThat(busy(2, 77))
                .contains("belief      1.8 % →  88.1 %  Guess 0", "1.8 % →  87.0 %  Guess 1")
                .contains("… and 77 others fell or hardly moved");
        assertThat(busy(10, 1))
                .contains("Guess 7\n")
                .doesNotContain("%  Guess 8")
                .contains("… 2 more rose or stay likely, and 1 other fell or hardly moved");
    }

    @Test
    void tellsOnlyWhatChangesTheOutcome() {
        assertThat(busy(2, 1)).contains("without   no single item changes it; all of the text → PASS\n");
    }

    @Test
    void showsNoIdentifiersOfTheMachine() {
        assertThat(busy(10, 80)).doesNotContain("lexicon", "hypothesis-");
    }

    @Test
    void showsBothPlacesOfAContradiction() {
        ChainRenderer english = new ChainRenderer(Locale.ENGLISH, new Paint(false), 100);
        ChainRenderer chinese = new ChainRenderer(Locale.CHINESE, new Paint(false), 100);

        assertThat(english.render(Chains.compared(), Map.of(), null))
                .contains("writing in picture · photo as a whole  【￥59】")
                .contains("against attribute · attribute price  【99】")
                .contains("E1 · unexplained")
                .doesNotContain("E1 ↔ E1");
        assertThat(chinese.render(Chains.compared(), Map.of(), null)).contains("对照 属性 · 属性 price  【99】");
    }

    private static String busy(int risen, int fallen) {
        return new ChainRenderer(Locale.ENGLISH, new Paint(false), 100)
                .render(BusyChains.of(risen, fallen), Map.of("title", BusyChains.TEXT), null);
    }

    private static String render(Locale locale, int columns, boolean colour) {
        return new ChainRenderer(locale, new Paint(colour), columns).render(recorded(), TEXTS, LEDGER);
    }

    /** As it comes over the wire. */
    private static ReasoningChain recorded() {
        return ContractJson.read(ContractJson.canonical(Chains.blocked()), ReasoningChain.class);
    }

    private static String golden(String name) throws IOException {
        try (InputStream file = ChainRendererTest.class.getResourceAsStream(name)) {
            assertThat(file).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
