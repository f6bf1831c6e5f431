/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingjian.contracts.cases.ContentReference;
import io.mingjian.contracts.cases.RunBase;
import io.mingjian.contracts.cases.RunRequest;
import io.mingjian.contracts.knowledge.LocalizedText;
import io.mingjian.contracts.percept.Locator;
import io.mingjian.contracts.percept.ModelReference;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RunRulesTest {

    private static final LocalizedText TEXT = new LocalizedText("中文", "English");
    private static final ContentReference CONTENT = new ContentReference("a".repeat(64), 1);
    private static final ReasoningChain BASE = base();

    @Test
    void aRunThatChangesNothingIsAllowed() {
        assertThat(RunRules.problems(request(List.of(0, 1), List.of(), Map.of(), List.of(), null), BASE))
                .isEmpty();
    }

    @Test
    void frozenStepsNeedARunToComeFrom() {
        assertThat(RunRules.problems(request(List.of(1), List.of(), Map.of(), List.of(), null), null))
                .containsExactly("freeze: frozen steps need the run that they come from, got none; name it as base");
    }

    @Test
    void aStepThatDoesNotExistCannotBeFrozen() {
        assertThat(RunRules.problems(request(List.of(1, 7), List.of(), Map.of(), List.of(), null), BASE))
                .containsExactly("freeze: run 1 has the steps 0 to 2, got: 7");
    }

    @Test
    void aVerificationCannotBeFrozen() {
        assertThat(RunRules.problems(request(List.of(2), List.of(), Map.of(), List.of(), null), BASE))
                .containsExactly("freeze: only hypothesize and gathered steps can be frozen, got: step 2, verify");
    }

    @Test
    void frozenPriorsAndOtherPriorsExcludeOneAnother() {
        assertThat(RunRules.problems(request(List.of(0), List.of(), Map.of("h", 0.5), List.of(), null), BASE))
                .containsExactly("freeze: step 0 holds the priors; expected it or other priors, got both");
    }

    @Test
    void whatTheRunDidNotKnowIsRefused() {
        RunRequest request = request(List.of(), List.of("nothing"), Map.of("g", 0.5), List.of("oracle"), null);

        assertThat(RunRules.problems(request, BASE))
                .containsExactly(
                        "priors: expected one of the run's hypotheses [h], got: g",
                        "order: expected one of the run's operators [code, lexicon], got: oracle",
                        "without: expected one of the run's evidence and modalities [ATTRIBUTE, IMAGE, KNOWLEDGE, OCR,"
                                + " PRECEDENT, TEXT, e0, e1], got: nothing");
    }

    @Test
    void whatAnotherPackKnowsIsNotJudgedHere() {
        assertThat(RunRules.problems(
                        request(List.of(), List.of("x"), Map.of("g", 0.5), List.of("oracle"), "other"), BASE))
                .isEmpty();
    }

    @Test
    void evidenceThatTheRunItselfLeftOutMayBeLeftOutAgain() {
        assertThat(RunRules.problems(request(List.of(), List.of("e0", "e1", "TEXT"), Map.of(), List.of(), null), BASE))
                .isEmpty();
    }

    @Test
    void theChainMustBeThatOfTheBase() {
        RunRequest other = new RunRequest(
                4, List.of(), List.of(), Map.of(), List.of(), null, null, null, new RunBase(3, CONTENT, null, CONTENT));

        assertThat(RunRules.problems(other, BASE))
                .containsExactly("base: expected the chain of run 3, got that of run 1");
    }

    @Test
    void modelsAreNamedAsFilesAreAndAtMostEight() {
        assertThat(RunRules.problems(asking(List.of(), Map.of("fusion", "2.1-int8")), BASE))
                .isEmpty();
        assertThat(RunRules.problems(asking(List.of(), Map.of("../fusion", "2")), null))
                .containsExactly(
                        "models: expected a name such as fusion and a version such as 2.1, got: ../fusion and 2");
        assertThat(RunRules.problems(asking(List.of(), Map.of("fusion", "..")), null))
                .hasSize(1);
        Map<String, String> many = new TreeMap<>();
        for (int i = 0; i < 9; i++) {
            many.put("m" + i, "1");
        }
        assertThat(RunRules.problems(asking(List.of(), many), null))
                .containsExactly("models: expected at most 8, got: 9");
    }

    @Test
    void aStepThatIsTakenOverCannotAskAnotherModel() {
        assertThat(RunRules.freezing(asking(List.of(1), Map.of("fusion", "3")), BASE))
                .containsExactly(
                        "freeze: step 1 asked fusion 2; expected it or another version of the model, got" + " both: 3");
        assertThat(RunRules.freezing(asking(List.of(1), Map.of("fusion", "2")), BASE))
                .isEmpty();
        assertThat(RunRules.freezing(asking(List.of(0), Map.of("fusion", "3")), BASE))
                .isEmpty();
    }

    private static RunRequest asking(List<Integer> freeze, Map<String, String> models) {
        RunBase base = new RunBase(1, CONTENT, null, CONTENT);
        return new RunRequest(
                2, freeze, List.of(), Map.of(), List.of(), null, null, null, freeze.isEmpty() ? null : base, models);
    }

    private static RunRequest request(
            List<Integer> freeze,
            List<String> without,
            Map<String, Double> priors,
            List<String> order,
            @Nullable String pack) {
        return new RunRequest(
                2, freeze, without, priors, order, null, pack, null, new RunBase(1, CONTENT, null, CONTENT));
    }

    private static ReasoningChain base() {
        Evidence item = new Evidence(
                "e1",
                "lexicon",
                "s",
                "g",
                Modality.TEXT,
                new Locator.WholeCase(),
                List.of(),
                "",
                Map.of("h", 1.0),
                1,
                TEXT);
        RunRequest asked = new RunRequest(1, List.of(), List.of("e0"), Map.of(), List.of(), null, null);
        return new ReasoningChain(
                new UUID(0, 1),
                1,
                null,
                List.of(),
                null,
                null,
                List.of(
                        new ReasoningStep.Hypothesized(trace(0, "hypothesize", List.of(), List.of()), TEXT),
                        new ReasoningStep.Gathered(asking(trace(1, "lexicon", List.of(item), List.of())), TEXT),
                        new ReasoningStep.Verified(
                                trace(2, "verify", List.of(), List.of(new NotRun("code", "no-input", 0))),
                                TEXT,
                                List.of(),
                                Map.of(),
                                List.of(),
                                List.of(),
                                1)),
                new Verdict(
                        Outcome.PASS,
                        TEXT,
                        List.of(),
                        0,
                        1,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Map.of(),
                        TEXT),
                asked);
    }

    private static StepTrace asking(StepTrace trace) {
        return new StepTrace(
                trace.index(),
                trace.operator(),
                trace.inputDigest(),
                trace.evidence(),
                trace.before(),
                trace.after(),
                trace.modalityWeights(),
                trace.costMillis(),
                trace.notRun(),
                null,
                null,
                List.of(new ModelReference("fusion", "2", "f".repeat(64))));
    }

    private static StepTrace trace(int index, String operator, List<Evidence> evidence, List<NotRun> notRun) {
        return new StepTrace(
                index, operator, "e".repeat(64), evidence, Map.of("h", 0.0), Map.of("h", 0.0), Map.of(), 0, notRun);
    }
}
