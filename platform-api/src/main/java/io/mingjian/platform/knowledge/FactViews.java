/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.knowledge;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What clients see of a tenant's facts. */
final class FactViews {

    private FactViews() {}

    /**
     * Facts that came together.
     *
     * @param source document or system that states them
     * @param statedBy who imported them
     * @param digest lower-case hexadecimal SHA-256 over source and facts
     */
    record Import(UUID id, String source, String statedBy, String mediaType, String digest, Instant importedAt) {}

    /** An import with the number of its facts. */
    record Imported(Import imported, int facts) {}

    /** A fact: what holds of a subject, on which days where they are known. */
    @Schema(name = "StatedFact")
    record Fact(
            UUID id,
            UUID importId,
            String subject,
            String relation,
            String value,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    /**
     * Facts with where they come from.
     *
     * @param next what {@code after} must be for the next page; absent on the last
     */
    record Page(
            List<Fact> facts,
            List<Import> imports,
            @Nullable UUID next) {}

    /** Different values for a relation that has one value at a time, on days that overlap. */
    record Conflict(String subject, String relation, List<Claim> claims) {}

    /**
     * One of the values.
     *
     * @param graph {@code urn:mingjian:import:<id>} or {@code urn:mingjian:pack:<name>}
     */
    record Claim(
            String value,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            String graph,
            String source) {}

    /** What contradicts. */
    record Conflicts(List<Conflict> conflicts) {}
}
