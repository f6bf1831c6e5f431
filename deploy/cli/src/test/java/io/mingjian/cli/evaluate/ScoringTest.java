/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.mingjian.cli.platform.InstalledPack;
import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.knowledge.Hypothesis;
import io.mingjian.contracts.knowledge.HypothesisKind;
import io.mingjian.contracts.knowledge.LocalizedText;
import io.mingjian.contracts.percept.Locator;
import io.mingjian.contracts.percept.ModelReference;
import io.mingjian.contracts.percept.Percept;
import io.mingjian.contracts.percept.Perception;
import io.mingjian.contracts.reasoning.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ScoringTest {

    private static final InstalledPack COMMERCE = pack(
            "ecommerce-compliance",
            HypothesisKind.VIOLATION,
            "absolute-term",
            "contact-solicitation",
            "weapon",
            "alcohol",
            "offensive-language",
            "picture-text-mismatch");
    private static final InstalledPack TRIAGE =
            pack("ticket-triage", HypothesisKind.DESCRIPTION, "device-laptop", "device-mobile", "fault-power-battery");

    @Test
    void anyViolationAtOneHalfMakesAListingViolating() {
        Judgement judgement =
                judge("ecommerce_compliance_text", "{\"violating\":true}", COMMERCE, beliefs("weapon", 0.5));
        assertThat(judgement).isEqualTo(Judgement.choice("violating", "violating", 0.5));
    }

    @Test
    void aListingThatAPersonMustSeeIsScoredByWhetherAPersonIsAsked() {
        String labels = "{\"verdict\":\"escalate\",\"violating\":false}";
        CaseScoring scoring =
                (CaseScoring) Kinds.scoring("ecommerce_compliance_text").orElseThrow();
        JsonNode parsed = ContractJson.mapper().readTree(labels);
        assertThat(scoring.truth(parsed)).isEqualTo(Map.of("escalate", "REVIEW"));
        assertThat(scoring.leading()).isEqualTo("violating");
        Observed asked = new Observed(Outcome.REVIEW, Map.of(), Map.of(), null);
        Observed passed = new Observed(Outcome.PASS, Map.of(), Map.of(), null);
        assertThat(scoring.judge("escalate", parsed, asked, COMMERCE).credit()).isEqualTo(1);
        assertThat(scoring.judge("escalate", parsed, passed, COMMERCE))
                .isEqualTo(Judgement.choice("REVIEW", "PASS", null));
    }

    @Test
    void underOneHalfTheConfidenceIsThatOfTheOpposite() {
        Judgement judgement = judge(
                "spam_contact_solicitation", "{\"violating\":true}", COMMERCE, beliefs("contact-solicitation", 0.2));
        assertThat(judgement.predicted()).isEqualTo("not violating");
        assertThat(judgement.confidence()).isCloseTo(0.8, within(1e-12));
        assertThat(judgement.credit()).isZero();
    }

    @Test
    void anotherViolationIsNoContactSolicitation() {
        Judgement judgement =
                judge("spam_contact_solicitation", "{\"violating\":false}", COMMERCE, beliefs("weapon", 0.9));
        assertThat(judgement.credit()).isEqualTo(1);
    }

    @Test
    void aPictureMatchesWhereTheMismatchIsUnlikely() {
        String labels = "{\"match\":true}";
        assertThat(judge("image_text_pair_match", labels, COMMERCE, beliefs("picture-text-mismatch", 0.1)))
                .isEqualTo(Judgement.choice("match", "match", 0.9));
        assertThat(judge("image_text_pair_match", labels, COMMERCE, beliefs("picture-text-mismatch", 0.7))
                        .predicted())
                .isEqualTo("not match");
    }

    @Test
    void aPictureIsCleanWhereNeitherCategoryReachesOneHalf() {
        Observed weak = new Observed(Outcome.PASS, Map.of("weapon", 0.3, "alcohol", 0.4), Map.of(), null);
        assertThat(judge("image_safety", "{\"category\":\"clean\"}", COMMERCE, weak))
                .isEqualTo(Judgement.choice("clean", "clean", 0.6));
        Observed both = new Observed(Outcome.PASS, Map.of("weapon", 0.6, "alcohol", 0.7), Map.of(), null);
        assertThat(judge("image_safety", "{\"category\":\"weapon\"}", COMMERCE, both)
                        .predicted())
                .isEqualTo("alcohol");
    }

    @Test
    void theViolatingPartIsThatOfTheHeaviestModality() {
        JsonNode labels = json("{\"violating\":true,\"violating_part\":\"image\"}");
        Observed writing = new Observed(
                Outcome.PASS, Map.of("weapon", 0.9), Map.of("TEXT", 0.3, "OCR", 0.5, "KNOWLEDGE", 0.6), null);
        CaseScoring scoring =
                (CaseScoring) Kinds.scoring("image_text_pair_compliance").orElseThrow();
        assertThat(scoring.judge("violating_part", labels, writing, COMMERCE).predicted())
                .isEqualTo("image");
        Observed clean = new Observed(Outcome.PASS, Map.of("weapon", 0.1), Map.of("TEXT", 1.0), null);
        assertThat(scoring.judge("violating_part", labels, clean, COMMERCE).predicted())
                .isEqualTo("none");
        assertThat(scoring.truth(labels).keySet()).containsExactly("violating", "violating_part");
    }

    @Test
    void aTicketIsScoredForDeviceAndFault() {
        JsonNode labels = json("{\"device\":\"laptop\",\"fault\":\"Power/battery\"}");
        CaseScoring scoring = (CaseScoring) Kinds.scoring("ticket_triage_en").orElseThrow();
        Observed observed = new Observed(
                Outcome.PASS,
                Map.of("device-laptop", 0.7, "device-mobile", 0.2, "fault-power-battery", 0.4),
                Map.of(),
                null);
        assertThat(scoring.judge("device", labels, observed, TRIAGE))
                .isEqualTo(Judgement.choice("laptop", "laptop", 0.7));
        assertThat(scoring.judge("fault", labels, observed, TRIAGE))
                .isEqualTo(Judgement.choice("power-battery", "power-battery", 0.4));
    }

    @Test
    void aCodeMustBeReadToTheCharacter() {
        Observed observed = new Observed(Outcome.PASS, Map.of(), Map.of(), seen(code("https://example.com/A")));
        assertThat(judge("image_qr", "{\"payload\":\"https://example.com/A\"}", COMMERCE, observed)
                        .credit())
                .isEqualTo(1);
        assertThat(judge("image_qr", "{\"payload\":\"https://example.com/a\"}", COMMERCE, observed)
                        .predicted())
                .isEqualTo("something else read");
    }

    @Test
    void aRecordWithoutPayloadIsNotLabelled() {
        assertThat(Kinds.scoring("image_qr").orElseThrow().truth(json("{\"qr\":true}")))
                .isEmpty();
    }

    @Test
    void readingCountsPhrasesWithSpacesAndWidthFolded() {
        Observed observed =
                new Observed(Outcome.PASS, Map.of(), Map.of(), seen(line("p1", "加微信 vx："), line("p2", "mjcup2026")));
        String labels = "{\"must_read\":[\"加 微信ｖｘ:mjcup2026\",\"全场五折\"]}";
        assertThat(judge("image_text", labels, COMMERCE, observed).credit()).isEqualTo(0.5);
    }

    @Test
    void aPackWithoutTheHypothesisDoesNotServeTheKind() {
        CaseScoring scoring = (CaseScoring) Kinds.scoring("offensive_language").orElseThrow();
        assertThat(scoring.obstacle(TRIAGE)).contains("pack ecommerce-compliance has no hypothesis offensive-language");
        assertThat(scoring.obstacle(COMMERCE)).isEmpty();
    }

    @Test
    void kindsWithoutScoringAreNotServed() {
        assertThat(Kinds.scoring("speech")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "UN 3480, 3480, 1",
        "8507.60, 850760, 1",
        "8507, 850760, 1",
        "850760, 8507, 0",
        "3480, 3481, 0",
        "3480, , 0"
    })
    void theFirstRowOfALookupIsRightWhereItIsTheCodeOrBelowIt(String label, @Nullable String found, double credit) {
        Scoring scoring = Kinds.scoring("hs_code_lookup").orElseThrow();
        String truth = Objects.requireNonNull(
                scoring.truth(json("{\"hs_code\":\"" + label + "\"}")).get("hs_code"));
        assertThat(truth).containsOnlyDigits();
        assertThat(LookupScoring.judge(truth, Optional.ofNullable(found)).credit())
                .isEqualTo(credit);
    }

    private static Judgement judge(String kind, String labels, InstalledPack pack, Observed observed) {
        CaseScoring scoring = (CaseScoring) Kinds.scoring(kind).orElseThrow();
        String aspect = scoring.truth(json(labels)).keySet().iterator().next();
        return scoring.judge(aspect, json(labels), observed, pack);
    }

    private static Observed beliefs(String hypothesis, double probability) {
        return new Observed(Outcome.PASS, Map.of(hypothesis, probability), Map.of(), null);
    }

    private static JsonNode json(String json) {
        return ContractJson.mapper().readTree(json);
    }

    private static Perception seen(Percept... percepts) {
        return new Perception(new UUID(0, 1), List.of(percepts));
    }

    private static Percept code(String payload) {
        return new Percept.CodePayload("c1", model(), new Locator.WholeAttachment("photo"), "QR_CODE", payload);
    }

    private static Percept line(String id, String text) {
        return new Percept.TextSpan(id, model(), new Locator.WholeAttachment("photo"), text, 0.9);
    }

    private static ModelReference model() {
        return new ModelReference("reader", "1", "0".repeat(64));
    }

    private static InstalledPack pack(String name, HypothesisKind kind, String... ids) {
        return new InstalledPack(
                name,
                "1.0.0",
                List.of(ids).stream()
                        .map(id -> new Hypothesis(id, new LocalizedText(id, id), kind, 0.05, 1, List.of(), null))
                        .toList());
    }
}
