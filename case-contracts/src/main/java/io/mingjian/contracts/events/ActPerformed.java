/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.events;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Somebody did something that people must be able to look up later: a privileged act, a review, an erasure. Not an
 * event of the ring: it may concern no case. The ledger holds each act once, by its identifier.
 *
 * @param id identifier (UUIDv7) of the act; also the CloudEvents identifier
 * @param tenant tenant in whose name it was done, or the platform's own name
 * @param at when it was done
 * @param actor who did it
 * @param act dotted name in lower case, such as {@code api-key.created}, {@code pack.activated}, {@code case.erased}
 * @param subject what was acted on, as kind and identifier, such as {@code case/<uuid>} or {@code pack/<name>}
 * @param caseId the case that it concerns, or null where it concerns none
 * @param details small values, identifiers and digests, never content; at most {@link #MOST_DETAILS}, each value at
 *     most {@link #LONGEST_DETAIL} characters
 */
public record ActPerformed(
        UUID id,
        String tenant,
        Instant at,
        Actor actor,
        String act,
        String subject,
        @Nullable UUID caseId,
        Map<String, String> details) {

    /** Details of an act at most. */
    public static final int MOST_DETAILS = 32;

    /** Characters of one detail at most: longer things belong into the content store, their digest here. */
    public static final int LONGEST_DETAIL = 1024;

    private static final Pattern ACT = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)+");

    public ActPerformed {
        if (!ACT.matcher(act).matches()) {
            throw new IllegalArgumentException(
                    "an act has a dotted name in lower case, such as pack.activated, got: " + act);
        }
        if (tenant.isBlank() || subject.isBlank()) {
            throw new IllegalArgumentException(
                    "an act has a tenant and a subject, got: '" + tenant + "' and '" + subject + "'");
        }
        details = Map.copyOf(details);
        requireSmall(details);
    }

    private static void requireSmall(Map<String, String> details) {
        if (details.size() > MOST_DETAILS) {
            throw new IllegalArgumentException(
                    "an act has at most " + MOST_DETAILS + " details, got: " + details.size());
        }
        details.forEach((name, value) -> {
            if (value.length() > LONGEST_DETAIL) {
                throw new IllegalArgumentException("a detail has at most " + LONGEST_DETAIL + " characters, got: "
                        + value.length() + " in " + name);
            }
        });
    }
}
