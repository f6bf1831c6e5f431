/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingjian.contracts.knowledge.Action;
import io.mingjian.contracts.knowledge.Calibration;
import io.mingjian.contracts.knowledge.Clause;
import io.mingjian.contracts.knowledge.Hypothesis;
import io.mingjian.contracts.knowledge.HypothesisKind;
import io.mingjian.contracts.knowledge.PackPolicy;
import io.mingjian.contracts.knowledge.Procedure;
import io.mingjian.contracts.reasoning.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BundledPacksTest {

    /** The shapes ask of an emergency what the procedures can give; otherwise every emergency would go to a person. */
    @ParameterizedTest
    @ValueSource(strings = {TestPacks.COMPLIANCE, TestPacks.TRIAGE})
    void everyProcedureOfSeverityThreeHasAnActionThatEscalatesAsTheShapesAsk(String name) {
        Pack pack = TestPacks.read(name);
        String shapes = Objects.requireNonNull(pack.policy().conclusionShapes());
        String escalating = shapes.substring(shapes.indexOf("sh:in"));

        assertThat(pack.hypotheses())
                .filteredOn(hypothesis -> hypothesis.isAdverse() && hypothesis.severity() == 3)
                .isNotEmpty()
                .allSatisfy(hypothesis -> assertThat(pack.graph()
                                .procedure(Objects.requireNonNull(hypothesis.procedure()))
                                .orElseThrow()
                                .actions())
                        .extracting(Action::id)
                        .anyMatch(action -> escalating.matches("(?s).*action:" + action + "\\s.*")));
    }

    @ParameterizedTest
    @ValueSource(strings = {TestPacks.COMPLIANCE, TestPacks.TRIAGE})
    void everyClauseNamesInstrumentArticleDateAndSource(String name) {
        assertThat(TestPacks.read(name).graph().clauses().values())
                .isNotEmpty()
                .allSatisfy(clause -> assertThat(List.of(
                                clause.jurisdiction(),
                                clause.instrument(),
                                clause.article(),
                                clause.source(),
                                clause.title().zh(),
                                clause.title().en(),
                                clause.text().zh(),
                                clause.text().en()))
                        .as(clause.id())
                        .noneMatch(String::isBlank))
                .allSatisfy(clause -> assertThat(clause.validFrom())
                        .as(clause.id())
                        .isBetween(LocalDate.of(1949, 10, 1), LocalDate.of(2026, 12, 31)))
                .allSatisfy(clause -> assertThat(clause.confidence())
                        .as(clause.id())
                        .isIn("verbatim_seen", "reliable_summary_seen", "from_memory"));
    }

    @ParameterizedTest
    @ValueSource(strings = {TestPacks.COMPLIANCE, TestPacks.TRIAGE})
    void everyProcedureSaysHowWellItWasRead(String name) {
        Pack pack = TestPacks.read(name);
        assertThat(pack.hypotheses())
                .filteredOn(hypothesis -> hypothesis.procedure() != null)
                .allSatisfy(hypothesis -> assertThat(procedure(pack, hypothesis).confidence())
                        .as(hypothesis.id())
                        .isIn("verbatim_seen", "reliable_summary_seen", "from_memory"))
                .allSatisfy(hypothesis ->
                        assertThat(procedure(pack, hypothesis).source()).isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title-format",
                "price-comparison",
                "claim-comparison",
                "arithmetic",
                "fact-check",
                "nsfw-agreement",
                "contradiction"
            })
    void aComparisonIsElicitedAndNeverBlocksAlone(String operator) {
        Pack pack = TestPacks.read(TestPacks.COMPLIANCE);
        assertThat(pack.policy().calibrations())
                .filteredOn(row -> row.operator().equals(operator))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.samples()).isZero())
                .allSatisfy(row -> assertThat(row.origin()).startsWith("elicited: "))
                .allSatisfy(row -> assertThat(pack.policy()
                                .losses()
                                .best(alone(pack, row.operator(), row.signal(), row.hypothesis())))
                        .as(row.signal())
                        .isNotEqualTo(Outcome.BLOCK));
    }

    @Test
    void aSuggestivePictureAloneIsNoReasonForAnything() {
        Pack pack = TestPacks.read(TestPacks.COMPLIANCE);
        assertThat(pack.policy().losses().best(alone(pack, "nsfw-agreement", "sexy", "obscenity")))
                .isEqualTo(Outcome.PASS);
        assertThat(pack.policy().losses().best(alone(pack, "nsfw-agreement", "sexual-content", "obscenity")))
                .isEqualTo(Outcome.REVIEW);
    }

    @ParameterizedTest
    @ValueSource(strings = {TestPacks.COMPLIANCE, TestPacks.TRIAGE})
    void everyViolationNamesKnownClausesAndEveryHazardAKnownProcedure(String name) {
        Pack pack = TestPacks.read(name);
        assertThat(pack.hypotheses()).allSatisfy(hypothesis -> {
            assertThat(hypothesis.clauses())
                    .allMatch(id -> pack.graph().clause(id).isPresent());
            switch (hypothesis.kind()) {
                case VIOLATION -> assertThat(hypothesis.clauses()).isNotEmpty();
                case HAZARD -> assertThat(procedure(pack, hypothesis).actions()).isNotEmpty();
                case DESCRIPTION -> assertThat(hypothesis.severity()).isLessThanOrEqualTo(1);
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "lexicon, absolute-term-strong, absolute-term, BLOCK",
        "lexicon, absolute-term-weak, absolute-term, REVIEW",
        "contact, wechat-account, contact-solicitation, BLOCK",
        "contact, phone-number, contact-solicitation, REVIEW",
        "lexicon, weapon-sale, weapon, BLOCK",
        "lexicon, weapon-name, weapon, REVIEW",
        "lexicon, tobacco, tobacco, BLOCK",
        "lexicon, alcohol, alcohol, REVIEW",
        "code, code-contact, code-diversion, BLOCK",
        "code, code-link, code-diversion, REVIEW"
    })
    void aSignalAloneLeadsToTheOutcomeThatItsStrengthDeserves(
            String operator, String signal, String hypothesis, Outcome outcome) {
        Pack pack = TestPacks.read(TestPacks.COMPLIANCE);
        assertThat(pack.policy().losses().best(alone(pack, operator, signal, hypothesis)))
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "swelling, battery-swelling, BLOCK",
        "fire, fire, BLOCK",
        "electric-shock, electric-shock, BLOCK",
        "swallowed-cell, button-cell-swallowed, REVIEW",
        "contact-with-leak, battery-leak-contact, REVIEW"
    })
    void aHazardWordAloneLeadsToTheOutcomeThatItsSourceAllows(String signal, String hypothesis, Outcome outcome) {
        Pack pack = TestPacks.read(TestPacks.TRIAGE);
        assertThat(pack.policy().losses().best(alone(pack, "lexicon", signal, hypothesis)))
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @ValueSource(strings = {TestPacks.COMPLIANCE, TestPacks.TRIAGE})
    void aTextWithoutAnySignalPassesEvenWhenAllAdverseHypothesesAreAddedUp(String name) {
        Pack pack = TestPacks.read(name);
        double sum = pack.hypotheses().stream()
                .filter(Hypothesis::isAdverse)
                .filter(hypothesis -> !pack.pictureHypotheses().contains(hypothesis.id()))
                .mapToDouble(hypothesis -> probability(
                        hypothesis,
                        pack.policy().calibrations().stream()
                                        .filter(row -> row.hypothesis().equals(hypothesis.id()))
                                        .filter(row ->
                                                List.of("lexicon", "contact").contains(row.operator()))
                                        .mapToDouble(Calibration::absent)
                                        .sum()
                                + lowestBand(pack, hypothesis)))
                .sum();
        assertThat(pack.policy().losses().best(sum)).isEqualTo(Outcome.PASS);
    }

    /** What the fusion model's lowest band says, 0 where it does not speak of the hypothesis. */
    private static double lowestBand(Pack pack, Hypothesis hypothesis) {
        return pack.policy().calibrations().stream()
                .filter(row ->
                        row.operator().equals("fusion") && row.hypothesis().equals(hypothesis.id()))
                .mapToDouble(Calibration::present)
                .min()
                .orElse(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {TestPacks.COMPLIANCE, TestPacks.TRIAGE})
    void whatIsOnlyKnownFromMemoryNeverBlocksByOneSignal(String name) {
        Pack pack = TestPacks.read(name);
        PackPolicy policy = pack.policy();
        List<Hypothesis> fromMemory = pack.hypotheses().stream()
                .filter(Hypothesis::isAdverse)
                .filter(hypothesis -> isFromMemory(pack, hypothesis))
                .toList();
        assertThat(policy.calibrations())
                .filteredOn(row -> fromMemory.stream()
                        .anyMatch(hypothesis -> hypothesis.id().equals(row.hypothesis())))
                .allSatisfy(row -> assertThat(
                                policy.losses().best(alone(pack, row.operator(), row.signal(), row.hypothesis())))
                        .isNotEqualTo(Outcome.BLOCK));
    }

    @Test
    void aSwollenBatteryInTheTransportChainIsAnEmergencyThatOrdersAReinspection() {
        Pack pack = TestPacks.read(TestPacks.TRIAGE);
        Hypothesis hypothesis = hypothesis(pack, "battery-swelling-in-transport");
        assertThat(hypothesis.severity()).isEqualTo(3);
        assertThat(procedure(pack, hypothesis).actions())
                .extracting(Action::id)
                .contains("stop-use", "isolate", "order-reinspection");
        assertThat(hypothesis(pack, "battery-swelling").severity()).isEqualTo(2);
        assertThat(pack.policy().rules())
                .anyMatch(rule -> rule.when().equals(List.of("battery-swelling", "in-transport-chain"))
                        && rule.then().equals(hypothesis.id())
                        && pack.policy().losses().best(probability(hypothesis, rule.logLikelihoodRatio()))
                                == Outcome.BLOCK);
    }

    @Test
    void noActionTellsAnybodyToFightAFire() {
        Pack pack = TestPacks.read(TestPacks.TRIAGE);
        List<String> instructions = pack.hypotheses().stream()
                .filter(hypothesis -> hypothesis.procedure() != null)
                .flatMap(hypothesis -> procedure(pack, hypothesis).actions().stream())
                .map(action ->
                        action.instruction().zh() + " " + action.instruction().en())
                .toList();
        assertThat(instructions)
                .isNotEmpty()
                .noneMatch(text -> text.matches(".*(灭火器|大量水冷却|浇水|extinguisher|pour water|cool it with water).*"));
    }

    @Test
    void theHypothesesThatReasoningCountsOnAreThere() {
        assertThat(TestPacks.read(TestPacks.COMPLIANCE).hypotheses())
                .extracting(Hypothesis::id)
                .contains(
                        "absolute-term",
                        "contact-solicitation",
                        "medical-claim",
                        "false-claim",
                        "weapon",
                        "controlled-knife",
                        "explosives",
                        "alcohol",
                        "tobacco",
                        "wildlife",
                        "prescription-drug",
                        "dangerous-chemical",
                        "offensive-language",
                        "picture-text-mismatch",
                        "code-diversion");
        assertThat(TestPacks.read(TestPacks.TRIAGE).hypotheses())
                .extracting(Hypothesis::id)
                .contains("battery-swelling", "battery-leak", "fire", "in-transport-chain", "device-laptop");
    }

    private static boolean isFromMemory(Pack pack, Hypothesis hypothesis) {
        boolean clauses = hypothesis.kind() == HypothesisKind.VIOLATION
                && hypothesis.clauses().stream()
                        .flatMap(id -> pack.graph().clause(id).stream())
                        .map(Clause::confidence)
                        .allMatch("from_memory"::equals);
        boolean procedure = hypothesis.kind() == HypothesisKind.HAZARD
                && "from_memory".equals(procedure(pack, hypothesis).confidence());
        return clauses || procedure;
    }

    private static Procedure procedure(Pack pack, Hypothesis hypothesis) {
        return pack.graph()
                .procedure(Objects.requireNonNull(hypothesis.procedure()))
                .orElseThrow();
    }

    private static Hypothesis hypothesis(Pack pack, String id) {
        return pack.hypotheses().stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static double alone(Pack pack, String operator, String signal, String hypothesis) {
        Calibration row = pack.policy().calibrations().stream()
                .filter(candidate -> candidate.operator().equals(operator)
                        && candidate.signal().equals(signal)
                        && candidate.hypothesis().equals(hypothesis))
                .findFirst()
                .orElseThrow();
        return probability(hypothesis(pack, hypothesis), row.present());
    }

    private static double probability(Hypothesis hypothesis, double logLikelihoodRatio) {
        double logOdds = Math.log(hypothesis.prior() / (1 - hypothesis.prior())) + logLikelihoodRatio;
        return 1 / (1 + Math.exp(-logOdds));
    }
}
