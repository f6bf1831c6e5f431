/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.evaluate;

import io.mingjian.cli.platform.InstalledPack;
import io.mingjian.contracts.reasoning.Outcome;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The text of a listing: whether it violates. Where the label says that a person must look ({@code verdict} is
 * {@code escalate}), neither answer is right; such a record counts apart, by whether the platform asks a person.
 */
record ListingTextScoring(ThresholdScoring violating) implements CaseScoring {

    /** The aspect of records that a person must look at. */
    static final String ESCALATE = "escalate";

    private static final String VERDICT = "verdict";

    @Override
    public String pack() {
        return violating.pack();
    }

    @Override
    public Optional<String> obstacle(InstalledPack installed) {
        return violating.obstacle(installed);
    }

    @Override
    public String leading() {
        return violating.leading();
    }

    @Override
    public Map<String, String> truth(JsonNode labels) {
        return labels.path(VERDICT).asString("").equals(ESCALATE)
                ? Map.of(ESCALATE, Outcome.REVIEW.name())
                : violating.truth(labels);
    }

    @Override
    public Judgement judge(String aspect, JsonNode labels, Observed observed, InstalledPack installed) {
        return aspect.equals(ESCALATE)
                ? Judgement.choice(Outcome.REVIEW.name(), observed.outcome().name(), null)
                : violating.judge(aspect, labels, observed, installed);
    }
}
