/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.fact;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Different values for a relation that has one value at a time, on days that overlap; all of them are kept.
 *
 * @param subject node or IRI
 * @param relation the relation
 * @param claims what is stated, by graph and value; at least two
 */
public record Conflict(String subject, String relation, List<Claim> claims) {

    public Conflict {
        claims = List.copyOf(claims);
    }

    /**
     * One of the values.
     *
     * @param value what is stated
     * @param validFrom first day, or null where none is known
     * @param validTo last day, or null where none is known
     * @param graph named graph: {@code urn:mingjian:import:<id>} or {@code urn:mingjian:pack:<name>}
     * @param source document or system that states it
     */
    public record Claim(
            String value,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            String graph,
            String source) {}
}
