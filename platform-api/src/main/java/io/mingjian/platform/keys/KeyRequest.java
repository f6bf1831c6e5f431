/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.keys;

import io.mingjian.platform.problem.RejectedException;
import io.mingjian.platform.security.AccessTable;
import io.mingjian.platform.security.Rate;
import io.mingjian.platform.security.Role;
import io.mingjian.platform.security.Scope;
import io.mingjian.platform.tenancy.TenantTransactions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A key to be made, as a client asks for it; nothing is checked yet.
 *
 * @param name for people
 * @param roles at least one
 * @param tenant the own tenant when absent
 * @param expiresAt when the key ends by itself; never when absent
 * @param packs the only packs that the key may be used for; any when absent
 * @param operations the only operations that the key may be used for, such as {@code cases:read}; any when absent
 * @param requestsPerSecond how often the key may be used; with {@code burst}, and as every key when absent
 * @param burst requests that may come at once
 */
public record KeyRequest(
        @Nullable String name,
        @Nullable Set<Role> roles,
        @Nullable String tenant,
        @Nullable Instant expiresAt,
        @Nullable Set<String> packs,
        @Nullable Set<String> operations,
        @Nullable Integer requestsPerSecond,
        @Nullable Integer burst) {

    private static final int LONGEST_NAME = 100;
    private static final int MOST_PACKS = 50;
    private static final Pattern PACK = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    /**
     * The key, if it can be made.
     *
     * @throws RejectedException 422, naming the first rule that is broken
     */
    NewKey checked(String owner, Instant now) {
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME || name.indexOf(0) >= 0) {
            throw refused("A name of 1 to " + LONGEST_NAME + " characters is wanted.");
        }
        if (roles == null || roles.isEmpty()) {
            throw refused("At least one role is wanted.");
        }
        if (!TenantTransactions.isTenant(owner)) {
            throw RejectedException.unprocessable(
                    "invalid-tenant", "Invalid tenant", "Lower-case letters, digits and hyphens are wanted.");
        }
        if (expiresAt != null && !expiresAt.isAfter(now)) {
            throw refused("expiresAt must lie in the future; got: " + expiresAt + ".");
        }
        return new NewKey(
                owner, name, roles, scope(), expiresAt == null ? null : expiresAt.truncatedTo(ChronoUnit.MICROS));
    }

    private Scope scope() {
        Set<String> allowedPacks = Objects.requireNonNullElse(packs, Set.of());
        Set<String> allowedOperations = Objects.requireNonNullElse(operations, Set.of());
        if (allowedPacks.size() > MOST_PACKS
                || !allowedPacks.stream().allMatch(pack -> PACK.matcher(pack).matches())) {
            throw refused("packs must name at most " + MOST_PACKS + " packs.");
        }
        if (!AccessTable.operations().containsAll(allowedOperations)) {
            throw refused("Operations are " + String.join(", ", AccessTable.operations()) + ".");
        }
        return new Scope(allowedPacks, allowedOperations, rate());
    }

    private @Nullable Rate rate() {
        if (requestsPerSecond == null && burst == null) {
            return null;
        }
        if (requestsPerSecond == null || burst == null) {
            throw refused("requestsPerSecond and burst are wanted together.");
        }
        try {
            return new Rate(requestsPerSecond, burst);
        } catch (IllegalArgumentException e) {
            throw refused(e.getMessage() + ".");
        }
    }

    private static RejectedException refused(String detail) {
        return RejectedException.unprocessable("invalid-key", "Invalid key", detail);
    }
}
