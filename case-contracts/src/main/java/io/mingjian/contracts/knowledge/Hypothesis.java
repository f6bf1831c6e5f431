/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.knowledge;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement that may hold of a case. Hypotheses are not exclusive.
 *
 * @param id stable kebab-case identifier, such as {@code absolute-term}
 * @param name what people read
 * @param kind what follows when it holds
 * @param prior probability before any evidence, inside (0, 1)
 * @param severity 0 information to 3 emergency
 * @param clauses identifiers of the clauses that a violation breaches, possibly empty
 * @param procedure identifier of what must be done, or null
 */
public record Hypothesis(
        String id,
        LocalizedText name,
        HypothesisKind kind,
        double prior,
        int severity,
        List<String> clauses,
        @Nullable String procedure) {

    public Hypothesis {
        if (!(prior > 0 && prior < 1)) {
            throw new IllegalArgumentException("prior of " + id + " must be inside (0, 1), got: " + prior);
        }
        if (severity < 0 || severity > 3) {
            throw new IllegalArgumentException("severity of " + id + " must be 0 to 3, got: " + severity);
        }
        clauses = List.copyOf(clauses);
    }

    /** Whether the hypothesis, if it holds, speaks against letting the case pass. */
    @JsonIgnore
    public boolean isAdverse() {
        return kind != HypothesisKind.DESCRIPTION;
    }
}
