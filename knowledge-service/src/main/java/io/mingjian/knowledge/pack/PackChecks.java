/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.pack;

import io.mingjian.contracts.knowledge.HypothesisKind;
import io.mingjian.contracts.knowledge.InferenceRule;
import io.mingjian.contracts.knowledge.LossMatrix;
import io.mingjian.knowledge.graph.KnowledgeGraph;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** What a schema cannot say of {@code pack.yaml}: references, cycles, the loss matrix. */
final class PackChecks {

    private final LocatedYaml yaml;
    private final PackDocument document;
    private final KnowledgeGraph graph;

    PackChecks(LocatedYaml yaml, PackDocument document, KnowledgeGraph graph) {
        this.yaml = yaml;
        this.document = document;
        this.graph = graph;
    }

    /**
     * Runs every check.
     *
     * @throws InvalidPackException at the first that fails
     */
    void check() {
        distinct(document.operators(), PackDocument.OperatorEntry::operator, "/operators");
        distinct(document.hypotheses(), PackDocument.HypothesisEntry::id, "/hypotheses");
        distinct(document.rulesOrNone(), InferenceRule::id, "/rules");
        operators();
        hypotheses();
        rules();
        losses();
    }

    private <T> void distinct(List<T> items, Function<T, String> identifier, String pointer) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            String id = identifier.apply(items.get(i));
            if (!seen.add(id)) {
                throw yaml.refuse(pointer + "/" + i, id + " is given twice");
            }
        }
    }

    private void operators() {
        for (int i = 0; i < document.operators().size(); i++) {
            String name = document.operators().get(i).operator();
            if (!Operators.KNOWN.contains(name)) {
                throw yaml.refuse(
                        "/operators/" + i + "/operator",
                        "unknown operator " + name + ", known are " + String.join(", ", Operators.KNOWN));
            }
        }
    }

    private void hypotheses() {
        for (int i = 0; i < document.hypotheses().size(); i++) {
            hypothesis(document.hypotheses().get(i), "/hypotheses/" + i);
        }
    }

    private void hypothesis(PackDocument.HypothesisEntry hypothesis, String pointer) {
        for (int k = 0; k < hypothesis.clausesOrNone().size(); k++) {
            String clause = hypothesis.clausesOrNone().get(k);
            if (graph.clause(clause).isEmpty()) {
                throw yaml.refuse(
                        pointer + "/clauses/" + k,
                        "unknown clause " + clause + "; wanted one that knowledge.ttl describes");
            }
        }
        if (hypothesis.kind() == HypothesisKind.VIOLATION
                && hypothesis.clausesOrNone().isEmpty()) {
            throw yaml.refuse(pointer, "violation " + hypothesis.id() + " names no clause");
        }
        String procedure = hypothesis.procedure();
        if (procedure == null && hypothesis.kind() == HypothesisKind.HAZARD) {
            throw yaml.refuse(pointer, "hazard " + hypothesis.id() + " names no procedure");
        }
        if (procedure != null && graph.procedure(procedure).isEmpty()) {
            throw yaml.refuse(
                    pointer + "/procedure",
                    "unknown procedure " + procedure + "; wanted one that knowledge.ttl describes");
        }
    }

    private void rules() {
        Set<String> known = new HashSet<>();
        document.hypotheses().forEach(hypothesis -> known.add(hypothesis.id()));
        List<InferenceRule> rules = document.rulesOrNone();
        for (int i = 0; i < rules.size(); i++) {
            String pointer = "/rules/" + i;
            List<String> when = rules.get(i).when();
            for (int k = 0; k < when.size(); k++) {
                requireKnown(known, when.get(k), pointer + "/when/" + k);
            }
            requireKnown(known, rules.get(i).then(), pointer + "/then");
        }
        for (int i = 0; i < rules.size(); i++) {
            String then = rules.get(i).then();
            if (reaches(rules, then, rules.get(i).when(), new HashSet<>())) {
                throw yaml.refuse("/rules/" + i, "the rules form a cycle through " + then);
            }
        }
    }

    private void requireKnown(Set<String> known, String hypothesis, String pointer) {
        if (!known.contains(hypothesis)) {
            throw yaml.refuse(pointer, "unknown hypothesis " + hypothesis + "; wanted one of /hypotheses");
        }
    }

    /** Whether any of the goals follows from a hypothesis by one or more rules, or is that hypothesis. */
    private static boolean reaches(List<InferenceRule> rules, String from, List<String> goals, Set<String> seen) {
        if (goals.contains(from)) {
            return true;
        }
        return seen.add(from)
                && rules.stream()
                        .filter(rule -> rule.when().contains(from))
                        .anyMatch(rule -> reaches(rules, rule.then(), goals, seen));
    }

    private void losses() {
        LossMatrix losses = document.losses();
        // all losses are linear in the probability, so REVIEW, if it is ever best, is best at an end or at the crossing
        double difference = losses.block().ifFalse() - losses.pass().ifFalse();
        double slope = losses.pass().ifTrue() - losses.block().ifTrue() + difference;
        double crossing = slope == 0 ? 0 : Math.min(1, Math.max(0, difference / slope));
        boolean preferred = List.of(0.0, 1.0, crossing).stream()
                .anyMatch(probability -> losses.review().expected(probability)
                        < Math.min(
                                losses.pass().expected(probability),
                                losses.block().expected(probability)));
        if (!preferred) {
            throw yaml.refuse("/losses", "REVIEW is at no probability the outcome of least expected loss");
        }
    }
}
