/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.exemption;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingjian.contracts.knowledge.Clause;
import io.mingjian.contracts.knowledge.ExemptionEffect;
import io.mingjian.contracts.knowledge.ExemptionSituation;
import io.mingjian.contracts.knowledge.Exemptions;
import io.mingjian.contracts.knowledge.Lexicon;
import io.mingjian.contracts.knowledge.LexiconEntry;
import io.mingjian.contracts.knowledge.LocalizedText;
import io.mingjian.contracts.knowledge.TermProof;
import io.mingjian.contracts.knowledge.TermRewrite;
import io.mingjian.contracts.knowledge.TermUse;
import io.mingjian.inference.exemption.TermFinding.Judgment;
import io.mingjian.inference.text.LexiconScanner;
import io.mingjian.inference.text.NormalizedText;
import io.mingjian.inference.text.TextNormalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExemptionReasonerTest {

    private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");
    private static final TermProof STANDARD = new TermProof(text("标准"), List.of("standard"), List.of("GB/T"));

    private static final LexiconScanner SCANNER =
            new LexiconScanner(List.of(lexicon("absolute", "最佳", "最高", "特级"), lexicon("other", "赌博")));
    private static final ExemptionReasoner REASONER = new ExemptionReasoner(new Exemptions(
            List.of("absolute"),
            text("规则"),
            List.of(
                    situation("grave", ExemptionEffect.GRAVE, use(List.of(), List.of(), List.of("疗效")), null),
                    situation(
                            "tip",
                            ExemptionEffect.EXEMPT,
                            new TermUse(List.of("最佳"), List.of(), List.of("食用温度"), List.of(), List.of("全网")),
                            null),
                    situation("grade", ExemptionEffect.EXEMPT, use(List.of("特级"), List.of("茶"), List.of()), STANDARD)),
            List.of(new TermRewrite(List.of("最佳", "最高"), text("可靠")))));

    @ParameterizedTest
    @CsvSource({
        "最佳品质, UNLAWFUL",
        "最佳食用温度4℃, EXEMPT",
        "最 佳 食·用 温度, EXEMPT",
        "最高食用温度, UNLAWFUL",
        "全网最佳食用温度, UNLAWFUL",
        "特级茶, UNPROVEN",
        "特级茶 gb/t 18650, EXEMPT",
        "特级茶。GB/T 18650, UNPROVEN",
        "疗效最高, GRAVE",
        "疗效好。品质最高, UNLAWFUL"
    })
    void judgesATermByTheFirstSituationThatApplies(String sentence, Judgment judgment) {
        assertThat(judge(sentence, Map.of(), NOW).orElseThrow().judgment()).isEqualTo(judgment);
    }

    @Test
    void anAttributeShowsTheProofThatASituationAsksFor() {
        assertThat(judge("特级茶", Map.of("standard", "GB/T 18650"), NOW)
                        .orElseThrow()
                        .judgment())
                .isEqualTo(Judgment.EXEMPT);
        assertThat(judge("特级茶", Map.of("standard", "  "), NOW).orElseThrow().judgment())
                .isEqualTo(Judgment.UNPROVEN);
    }

    @Test
    void aSituationAppliesOnlyWhileItsClauseIsInForce() {
        Instant before = Instant.parse("2023-02-24T12:00:00Z");

        assertThat(judge("最佳食用温度", Map.of(), before).orElseThrow().judgment()).isEqualTo(Judgment.NOT_IN_FORCE);
        assertThat(judge("疗效最高", Map.of(), before).orElseThrow().judgment()).isEqualTo(Judgment.UNLAWFUL);
    }

    @Test
    void aFindingNamesWhatToWriteInstead() {
        TermFinding finding = judge("最佳品质", Map.of(), NOW).orElseThrow();

        assertThat(finding.rewrite()).isEqualTo(text("可靠"));
        assertThat(finding.signal("absolute")).isEqualTo("absolute");
    }

    @Test
    void otherLexiconsAreNotGoverned() {
        assertThat(judge("赌博", Map.of(), NOW)).isEmpty();
        assertThat(new ExemptionReasoner(null).isActive()).isFalse();
    }

    private static Optional<TermFinding> judge(String sentence, Map<String, String> attributes, Instant asOf) {
        NormalizedText text = TextNormalizer.normalize(sentence);
        return REASONER.judge(text, SCANNER.scan(text).matches().get(0), new Circumstances(attributes, asOf));
    }

    private static ExemptionSituation situation(
            String id, ExemptionEffect effect, TermUse use, @Nullable TermProof proof) {
        Clause clause = new Clause(
                "GUIDE",
                "CN",
                "指南",
                "第六条",
                text("标题"),
                text("内容"),
                LocalDate.of(2023, 2, 25),
                null,
                "test",
                "verbatim_seen");
        return new ExemptionSituation(id, effect, clause, text("第六条"), text(id), List.of(use), proof);
    }

    private static TermUse use(List<String> terms, List<String> after, List<String> near) {
        return new TermUse(terms, List.of(), after, near, List.of());
    }

    private static Lexicon lexicon(String id, String... words) {
        return new Lexicon(
                id,
                List.of(words).stream()
                        .map(word -> new LexiconEntry(word, "zh"))
                        .toList(),
                List.of(),
                false);
    }

    private static LocalizedText text(String words) {
        return new LocalizedText(words, "English for " + words);
    }
}
