/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.reasoning;

import io.mingjian.contracts.knowledge.LocalizedText;
import io.mingjian.contracts.percept.Locator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A percept, fact or precedent weighed for hypotheses.
 *
 * @param id identifier, unique within the chain, that depends on the input alone
 * @param operator operator that found it
 * @param signal signal of the operator
 * @param sourceGroup items of one group come from one source and do not count twice
 * @param modality where it comes from
 * @param locator place to show
 * @param percepts identifiers of the percepts it rests on, possibly empty
 * @param excerpt the characters concerned, possibly empty
 * @param logLikelihoodRatios calibrated natural-log likelihood ratio per hypothesis, before the modality weight
 * @param modalityWeight weight in [0, 1] by which the ratios are scaled
 * @param explanation one sentence for people
 * @param counterpart the other place, of an item that is a contradiction between two places; null of any other
 */
public record Evidence(
        String id,
        String operator,
        String signal,
        String sourceGroup,
        Modality modality,
        Locator locator,
        List<String> percepts,
        String excerpt,
        Map<String, Double> logLikelihoodRatios,
        double modalityWeight,
        LocalizedText explanation,
        @Nullable QuotedPlace counterpart) {

    public Evidence {
        if (!(modalityWeight >= 0 && modalityWeight <= 1)) {
            throw new IllegalArgumentException("modalityWeight must be in [0, 1], got: " + modalityWeight);
        }
        percepts = List.copyOf(percepts);
        logLikelihoodRatios = Map.copyOf(logLikelihoodRatios);
    }

    /** An item that rests on one place. */
    public Evidence(
            String id,
            String operator,
            String signal,
            String sourceGroup,
            Modality modality,
            Locator locator,
            List<String> percepts,
            String excerpt,
            Map<String, Double> logLikelihoodRatios,
            double modalityWeight,
            LocalizedText explanation) {
        this(
                id,
                operator,
                signal,
                sourceGroup,
                modality,
                locator,
                percepts,
                excerpt,
                logLikelihoodRatios,
                modalityWeight,
                explanation,
                null);
    }

    /** Whether the item rests on a modality, by either of its places. */
    public boolean restsOn(Modality other) {
        return modality == other || counterpart != null && counterpart.modality() == other;
    }
}
