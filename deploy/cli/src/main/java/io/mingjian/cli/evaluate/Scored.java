/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.evaluate;

import io.mingjian.contracts.reasoning.Outcome;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record that went through the platform, as the journal keeps it.
 *
 * @param outcome null where the record was not decided
 * @param millis from submission to answer; 0 where it was not decided
 * @param judgements per aspect
 * @param failure why it was not decided, or null
 */
record Scored(
        String id,
        String kind,
        @Nullable Outcome outcome,
        double millis,
        Map<String, Judgement> judgements,
        @Nullable String failure) {

    Scored {
        judgements = Map.copyOf(judgements);
    }

    /** Whether the platform decided it without a person. */
    boolean isCovered() {
        return outcome != null && outcome != Outcome.REVIEW;
    }
}
