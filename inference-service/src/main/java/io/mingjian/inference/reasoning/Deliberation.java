/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.contracts.knowledge.Hypothesis;
import io.mingjian.contracts.knowledge.LocalizedText;
import io.mingjian.contracts.reasoning.ReasoningChain;
import io.mingjian.contracts.reasoning.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The thinking of one run: gather, judge, verify, and again where the sources contradict each other. Used once. */
final class Deliberation {

    /** How often a contradiction re-opens the loop before a person must decide. */
    static final int REOPENINGS = 2;

    private final ReasoningInput input;
    private final FrozenSteps frozen;
    private final BeliefModel model;
    private final CaseLaw law;
    private final Map<String, LocalizedText> names = new TreeMap<>();

    /**
     * The thinking of one run.
     *
     * @throws UnsupportedRunException if the run asks for what cannot be done
     */
    Deliberation(ReasoningInput input) {
        this.input = input;
        this.frozen = FrozenSteps.of(input);
        this.model =
                new BeliefModel(input.knowledge().hypotheses(), input.request().priors(), input.policy());
        model.restore(frozen.priors());
        this.law = new CaseLaw(input.knowledge(), input.asOf());
        for (Hypothesis hypothesis : input.knowledge().hypotheses()) {
            names.put(hypothesis.id(), hypothesis.name());
        }
    }

    ReasoningChain chain() {
        Gatherer gatherer = new Gatherer(input, frozen, model, names);
        Pass last = pass(gatherer.gather());
        List<Pass> passes = new ArrayList<>(List.of(last));
        for (int reopening = 1; reopening <= REOPENINGS; reopening++) {
            Set<String> doubtful = last.doubtful();
            if ((!doubtful.isEmpty() || gatherer.waits()) && gatherer.reopen(doubtful)) {
                last = pass(gatherer.gather());
                passes.add(last);
            }
        }
        Conclusion conclusion = conclusions().of(last.beliefs(), last.judgment());
        Verdict verdict = new Concluder(input, last, conclusion).conclude();
        return new ChainWriter(input, model, names).write(frozen.hypothesized(), passes, verdict);
    }

    private Pass pass(Gathering gathering) {
        boolean recognised = Checks.picturesRecognised(input.perception());
        Judge judge = new Judge(
                input.knowledge().hypotheses(),
                input.policy().policy().losses(),
                conclusions(),
                recognised && gathering.complete());
        Trial trial =
                new Trial(model, judge, gathering, new HashSet<>(input.request().without()));
        Beliefs beliefs = gathering.beliefs();
        Judgment judgment = trial.judgment();
        ModalityShares shares = ModalityShares.of(judgment, beliefs, judge.adverse());
        Findings findings = new Verifier(trial, judgment, shares)
                .verify(new Checks(judgment, beliefs, judge.adverse(), law).all(recognised, gathering.complete()));
        return new Pass(gathering, judgment, shares, findings);
    }

    private Conclusions conclusions() {
        return new Conclusions(
                input.knowledge().hypotheses(), law, input.policy().conclusionShapes());
    }
}
