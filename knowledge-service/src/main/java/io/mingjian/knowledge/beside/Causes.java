/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.beside;

import io.mingjian.contracts.knowledge.PackPolicy;
import io.mingjian.contracts.reasoning.Evidence;
import io.mingjian.contracts.reasoning.ReasoningChain;
import io.mingjian.contracts.reasoning.ReasoningStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/** What is different between two chains about the same case, and between the policies behind them. */
final class Causes {

    private Causes() {}

    /** The differences, in a fixed order; empty where the chains rest on the same. */
    static List<Cause> between(Judged live, Judged beside) {
        List<Cause> causes = new ArrayList<>();
        evidence(live.chain(), beside.chain(), causes);
        priors(live.chain(), beside.chain(), causes);
        if (!live.policy().losses().equals(beside.policy().losses())) {
            causes.add(new Cause(
                    Cause.Kind.LOSSES,
                    "losses",
                    live.policy().losses().toString(),
                    beside.policy().losses().toString()));
        }
        if (!live.policy().rules().equals(beside.policy().rules())) {
            causes.add(new Cause(Cause.Kind.RULES, "rules", "", ""));
        }
        return causes;
    }

    private static void evidence(ReasoningChain live, ReasoningChain beside, List<Cause> causes) {
        Map<String, Evidence> before = byId(live);
        Map<String, Evidence> after = byId(beside);
        TreeSet<String> all = new TreeSet<>(before.keySet());
        all.addAll(after.keySet());
        for (String id : all) {
            Evidence one = before.get(id);
            Evidence other = after.get(id);
            if (one == null && other != null) {
                causes.add(new Cause(Cause.Kind.EVIDENCE_ADDED, name(other), "", ratios(other)));
            } else if (one != null && other == null) {
                causes.add(new Cause(Cause.Kind.EVIDENCE_GONE, name(one), ratios(one), ""));
            } else if (one != null && other != null && !weighsTheSame(one, other)) {
                causes.add(new Cause(Cause.Kind.CALIBRATION, name(one), ratios(one), ratios(other)));
            }
        }
    }

    private static boolean weighsTheSame(Evidence one, Evidence other) {
        return one.logLikelihoodRatios().equals(other.logLikelihoodRatios())
                && one.modalityWeight() == other.modalityWeight();
    }

    private static void priors(ReasoningChain live, ReasoningChain beside, List<Cause> causes) {
        Map<String, Double> before = priors(live);
        Map<String, Double> after = priors(beside);
        TreeSet<String> all = new TreeSet<>(before.keySet());
        all.addAll(after.keySet());
        for (String hypothesis : all) {
            if (!Objects.equals(before.get(hypothesis), after.get(hypothesis))) {
                causes.add(new Cause(
                        Cause.Kind.PRIOR,
                        hypothesis,
                        String.valueOf(before.getOrDefault(hypothesis, Double.NaN)),
                        String.valueOf(after.getOrDefault(hypothesis, Double.NaN))));
            }
        }
    }

    private static Map<String, Double> priors(ReasoningChain chain) {
        return chain.steps().stream()
                .filter(ReasoningStep.Hypothesized.class::isInstance)
                .findFirst()
                .<Map<String, Double>>map(step -> new TreeMap<>(step.trace().after()))
                .orElseGet(TreeMap::new);
    }

    private static Map<String, Evidence> byId(ReasoningChain chain) {
        Map<String, Evidence> evidence = new TreeMap<>();
        chain.steps().forEach(step -> step.trace().evidence().forEach(item -> evidence.putIfAbsent(item.id(), item)));
        return evidence;
    }

    private static String name(Evidence evidence) {
        return evidence.operator() + "/" + evidence.signal();
    }

    private static String ratios(Evidence evidence) {
        return new TreeMap<>(evidence.logLikelihoodRatios()) + " × " + evidence.modalityWeight();
    }

    /**
     * A conclusion with what it rests on.
     *
     * @param chain the reasoning chain
     * @param policy the policy that it was reasoned by
     */
    record Judged(ReasoningChain chain, PackPolicy policy) {}
}
