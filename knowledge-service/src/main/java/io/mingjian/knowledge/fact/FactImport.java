/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.fact;

import java.time.Instant;
import java.util.UUID;

/**
 * Facts that came together; the named graph {@code urn:mingjian:import:<id>}.
 *
 * @param id identifier, ascending with time
 * @param source document or system that states them
 * @param statedBy who imported them
 * @param mediaType {@code text/turtle} or {@code text/csv}
 * @param digest lower-case hexadecimal SHA-256 over source and facts
 * @param importedAt when they were imported
 */
public record FactImport(UUID id, String source, String statedBy, String mediaType, String digest, Instant importedAt) {

    /** IRI of the named graph. */
    public String graph() {
        return "urn:mingjian:import:" + id;
    }
}
