/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.contracts.knowledge.LocalizedText;
import io.mingjian.contracts.percept.Locator;
import io.mingjian.contracts.percept.Percept;
import io.mingjian.contracts.reasoning.Modality;
import java.util.List;
import java.util.Set;

/**
 * Reports what two models for sexual content agree on, per picture. One model alone raises nothing; "Sexy" is a
 * weaker signal of its own, which packs weigh so that it leads to a person's look at most.
 */
record NsfwAgreementOperator() implements Operator {

    /** Labels that say something; they are the signals. */
    private static final Set<String> LABELS = Set.of("sexual-content", "sexy");

    /** Names that both models and their agreement bear in percepts. */
    private static final String MODELS = "nsfw-";

    /** Name that their agreement bears; the first model's own name says that it ruled an agreement out by itself. */
    private static final String AGREED = "nsfw-agreement";

    @Override
    public String name() {
        return ComparisonOperators.NSFW_AGREEMENT;
    }

    @Override
    public Modality modality() {
        return Modality.IMAGE;
    }

    @Override
    public Availability availability(ReasoningInput input) {
        boolean missing = input.perception()
                .all(Percept.Unperceived.class)
                .anyMatch(gap ->
                        gap.code().equals("model-absent") && gap.model().name().startsWith(MODELS));
        if (missing) {
            return Availability.MODEL_ABSENT;
        }
        return findings(input).isEmpty() ? Availability.NO_INPUT : Availability.READY;
    }

    @Override
    public Object subject(ReasoningInput input) {
        return findings(input);
    }

    @Override
    public Observation observe(ReasoningInput input) {
        List<Signal> signals = findings(input).stream()
                .filter(finding -> LABELS.contains(finding.label()))
                .map(NsfwAgreementOperator::signal)
                .toList();
        List<LocalizedText> notes = findings(input).stream()
                .filter(finding -> !finding.model().name().equals(AGREED))
                .map(finding -> Wording.secondOpinionNotAsked(finding.score()))
                .toList();
        return new Observation(signals, List.of(), notes);
    }

    private static Signal signal(Percept.ClassScore finding) {
        String attachment = finding.locator() instanceof Locator.WholeAttachment whole ? whole.attachment() : "";
        Signal.Place place =
                new Signal.Place(finding.id(), "image:" + attachment, finding.locator(), "", List.of(finding.id()));
        return new Signal(finding.label(), false, place, Wording.seen(finding.label(), finding.score()));
    }

    private static List<Percept.ClassScore> findings(ReasoningInput input) {
        return input.perception()
                .all(Percept.ClassScore.class)
                .filter(score -> score.model().name().startsWith(MODELS))
                .toList();
    }
}
