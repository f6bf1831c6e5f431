/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.acts;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is done.
 *
 * @param name dotted name in lower case, such as {@code pack.activated}
 * @param subject what it is done to, as kind and identifier, such as {@code pack/<name>}
 * @param caseId the case that it concerns, or null where it concerns none
 * @param details small values, identifiers and digests, never content
 */
public record Act(String name, String subject, @Nullable UUID caseId, Map<String, String> details) {

    private static final String CASE = "case/";

    public Act {
        details = Map.copyOf(details);
    }

    /** An act; a subject {@code case/<uuid>} names its case. */
    static Act of(String name, String subject, Map<String, String> details) {
        UUID caseId = subject.startsWith(CASE) ? UUID.fromString(subject.substring(CASE.length())) : null;
        return new Act(name, subject, caseId, details);
    }
}
