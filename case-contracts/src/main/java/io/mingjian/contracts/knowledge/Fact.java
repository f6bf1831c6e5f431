/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.knowledge;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A dated statement of the knowledge graph that concerns a case.
 *
 * @param id stable identifier, unique within the case's knowledge
 * @param subject node identifier
 * @param predicate relation
 * @param object node identifier or literal
 * @param validFrom first valid day, or null where none is known
 * @param validTo last valid day, or null where none is known
 * @param source named graph or document
 */
public record Fact(
        String id,
        String subject,
        String predicate,
        String object,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        String source) {}
