/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.contracts.knowledge.Hypothesis;
import io.mingjian.contracts.knowledge.LocalizedText;
import io.mingjian.contracts.reasoning.ReasoningChain;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reasons about a case: puts up hypotheses, gathers evidence, infers, verifies, concludes.
 *
 * <p>A pure function: the same input gives a chain of byte-equal canonical JSON, on every machine and in every thread.
 * It reads no clock and no random numbers. Stateless and thread-safe.
 */
public final class Reasoner {

    /**
     * The chain of one run.
     *
     * @throws UnsupportedRunException if the run asks for frozen steps, or for a prior of a hypothesis that the case
     *     does not have
     * @throws UnknownOperatorException if the run orders an operator that the pack does not have
     */
    public ReasoningChain reason(ReasoningInput input) {
        if (!input.request().freeze().isEmpty()) {
            throw new UnsupportedRunException("frozen steps are not supported, got: "
                    + input.request().freeze().size() + " of them");
        }
        CompiledPolicy policy = input.policy();
        Map<String, LocalizedText> names = new TreeMap<>();
        for (Hypothesis hypothesis : input.knowledge().hypotheses()) {
            names.put(hypothesis.id(), hypothesis.name());
        }
        BeliefModel model =
                new BeliefModel(input.knowledge().hypotheses(), input.request().priors(), policy);
        Planner planner = new Planner(policy, input.knowledge().hypotheses());
        Gathering gathering = new Gatherer(input, model, planner, new EvidenceWeigher(policy, names)).gather();
        return judged(input, model, gathering, names);
    }

    private static ReasoningChain judged(
            ReasoningInput input, BeliefModel model, Gathering gathering, Map<String, LocalizedText> names) {
        Set<String> without = new HashSet<>(input.request().without());
        CaseLaw law = new CaseLaw(input.knowledge(), input.asOf());
        boolean recognised = Checks.picturesRecognised(input.perception());
        Judge judge = new Judge(
                input.knowledge().hypotheses(),
                input.policy().policy().losses(),
                law,
                recognised && gathering.complete());
        Beliefs beliefs = gathering.beliefs();
        Judgment judgment = judge.decide(beliefs);
        ModalityShares shares = ModalityShares.of(judgment, beliefs, judge.adverse());
        Trial trial = new Trial(model, judge, gathering, without);
        Findings findings = new Verifier(trial, judgment, shares)
                .verify(new Checks(judgment, beliefs, judge.adverse(), law).all(recognised, gathering.complete()));
        return new ChainWriter(input, model, gathering, names)
                .write(judgment, findings, new Concluder(input, law, beliefs, judgment).conclude(findings, shares));
    }
}
