/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.knowledge;

import io.mingjian.contracts.reasoning.Modality;
import io.mingjian.contracts.reasoning.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * A decided case or a pack's example that resembles this one, and what it says of one hypothesis.
 *
 * @param id identifier of the past case or example
 * @param similarity cosine similarity in [-1, 1]
 * @param hypothesis the hypothesis it speaks of
 * @param outcome how it ended
 * @param kind what it is, or null where it is not known
 * @param modality what was compared, or null where it is not known
 * @param holds whether the hypothesis held there, or null where it is not known, which is read as held
 * @param percept the percept of this case that was compared, or null where it is not known
 */
public record Precedent(
        String id,
        double similarity,
        String hypothesis,
        Outcome outcome,
        @Nullable PrecedentKind kind,
        @Nullable Modality modality,
        @Nullable Boolean holds,
        @Nullable String percept) {

    /** A precedent of which no more is known. */
    public Precedent(String id, double similarity, String hypothesis, Outcome outcome) {
        this(id, similarity, hypothesis, outcome, null, null, null, null);
    }
}
