/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform;

import io.mingjian.content.ContentStore;
import io.mingjian.contracts.cases.Case;
import io.mingjian.contracts.cases.ContentReference;
import io.mingjian.contracts.cases.RunRequest;
import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.json.Sha256;
import io.mingjian.contracts.knowledge.Budget;
import io.mingjian.contracts.knowledge.CaseKnowledge;
import io.mingjian.contracts.knowledge.Hypothesis;
import io.mingjian.contracts.knowledge.HypothesisKind;
import io.mingjian.contracts.knowledge.LocalizedText;
import io.mingjian.contracts.knowledge.LossMatrix;
import io.mingjian.contracts.knowledge.OperatorPolicy;
import io.mingjian.contracts.knowledge.OutcomeLoss;
import io.mingjian.contracts.knowledge.PackPolicy;
import io.mingjian.contracts.knowledge.PackReference;
import io.mingjian.contracts.knowledge.Procedure;
import io.mingjian.contracts.percept.Locator;
import io.mingjian.contracts.percept.ModelReference;
import io.mingjian.contracts.percept.Percept;
import io.mingjian.contracts.percept.Perception;
import io.mingjian.contracts.reasoning.Evidence;
import io.mingjian.contracts.reasoning.Modality;
import io.mingjian.contracts.reasoning.Outcome;
import io.mingjian.contracts.reasoning.ReasoningChain;
import io.mingjian.contracts.reasoning.ReasoningStep;
import io.mingjian.contracts.reasoning.StepTrace;
import io.mingjian.contracts.reasoning.Verdict;
import io.mingjian.testsupport.Verdicts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reasons as simply as can be: the evidence {@value #DECISIVE} blocks a case, and {@value #OTHER} changes nothing. Steps
 * are 0 hypotheses, 1 and 2 an operator each, 3 the conclusion.
 */
final class TestingReasoner {

    static final String CLAUSE = "TEST-1";
    static final String DECISIVE = "lexicon-1";
    static final String OTHER = "contact-1";

    private static final LocalizedText WORDS = new LocalizedText("测试", "test");
    private static final double PRIOR = 0.1;
    private static final List<Hypothesis> HYPOTHESES =
            List.of(hypothesis("absolute-term"), hypothesis("contact-solicitation"));

    private static final List<Procedure> PROCEDURES = List.of(new Procedure(CLAUSE, WORDS, List.of(), "testing"));

    private TestingReasoner() {}

    static List<Hypothesis> hypotheses() {
        return HYPOTHESES;
    }

    /** The policy of any pack, as the content store keeps it. */
    static byte[] policy() {
        OutcomeLoss loss = new OutcomeLoss(1, 1);
        return ContractJson.canonical(new PackPolicy(
                "any",
                "1.0.0",
                WORDS,
                new LossMatrix(loss, loss, loss),
                new Budget(100, 4),
                List.of(new OperatorPolicy("lexicon", 1, Map.of()), new OperatorPolicy("contact", 1, Map.of())),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                Map.of()));
    }

    static PackReference pack(String name) {
        String digest = Sha256.hex(name.getBytes(StandardCharsets.UTF_8));
        byte[] policy = policy();
        return new PackReference(
                name, "1.0.0", digest, digest, new ContentReference(Sha256.hex(policy), policy.length));
    }

    static ReasoningChain reason(Case subject, RunRequest request, ContentStore content) {
        PackReference pack = pack(subject.pack());
        CaseKnowledge knowledge = new CaseKnowledge(
                subject.id(), pack, HYPOTHESES, List.of(), PROCEDURES, List.of(), List.of(), List.of());
        String read = subject.attributes().getOrDefault("hostile", "");
        Perception perception = new Perception(subject.id(), read.isEmpty() ? List.of() : List.of(line(read)));
        List<Evidence> first = found(DECISIVE, "lexicon", Modality.TEXT, request, read);
        List<Evidence> second = found(OTHER, "contact", Modality.OCR, request, read);
        Verdict verdict = Verdicts.of(first.isEmpty() ? Outcome.PASS : Outcome.BLOCK);
        return new ReasoningChain(
                subject.id(),
                request.number(),
                pack,
                List.of(),
                content.put(subject.tenant(), subject.id(), ContractJson.canonical(perception)),
                content.put(subject.tenant(), subject.id(), ContractJson.canonical(knowledge)),
                List.of(
                        new ReasoningStep.Hypothesized(trace(0, "hypothesize", List.of(), priors(request)), WORDS),
                        new ReasoningStep.Gathered(trace(1, "lexicon", first, Map.of()), WORDS),
                        new ReasoningStep.Gathered(trace(2, "contact", second, Map.of()), WORDS),
                        new ReasoningStep.Concluded(trace(3, "conclude", List.of(), Map.of()), WORDS, verdict)),
                verdict);
    }

    /** A line that a picture is said to hold. */
    private static Percept line(String text) {
        ModelReference model = new ModelReference("test", "1", "0".repeat(64));
        return new Percept.TextSpan("line-1", model, new Locator.WholeAttachment("photo"), text, 0.9);
    }

    private static List<Evidence> found(
            String id, String operator, Modality modality, RunRequest request, String excerpt) {
        if (request.without().contains(id) || request.without().contains(modality.name())) {
            return List.of();
        }
        return List.of(new Evidence(
                id,
                operator,
                "match",
                id,
                modality,
                excerpt.isEmpty() ? new Locator.WholeCase() : new Locator.TextRange("title", 0, 8),
                List.of(),
                excerpt,
                Map.of("absolute-term", 3.0),
                1,
                excerpt.isEmpty() ? WORDS : new LocalizedText(excerpt, excerpt)));
    }

    private static Map<String, Double> priors(RunRequest request) {
        Map<String, Double> beliefs = new TreeMap<>();
        HYPOTHESES.forEach(each -> {
            double prior = request.priors().getOrDefault(each.id(), PRIOR);
            beliefs.put(each.id(), Math.log(prior / (1 - prior)));
        });
        return beliefs;
    }

    private static StepTrace trace(int index, String operator, List<Evidence> evidence, Map<String, Double> after) {
        return new StepTrace(index, operator, "0".repeat(64), evidence, Map.of(), after, Map.of(), 0, List.of());
    }

    private static Hypothesis hypothesis(String id) {
        return new Hypothesis(id, WORDS, HypothesisKind.VIOLATION, PRIOR, 1, List.of(), null);
    }
}
