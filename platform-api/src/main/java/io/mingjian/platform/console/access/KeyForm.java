/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.console.access;

import io.mingjian.platform.keys.KeyRequest;
import io.mingjian.platform.problem.RejectedException;
import io.mingjian.platform.security.Role;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A key as the form asks for it; nothing is checked yet.
 *
 * @param expires last day on which it is valid, or blank for a key that does not end by itself
 */
record KeyForm(
        @Nullable String name,
        @Nullable Set<Role> role,
        @Nullable Set<String> operation,
        @Nullable Set<String> pack,
        @Nullable String expires) {

    KeyRequest request(ZoneId zone) {
        return new KeyRequest(name, role, null, end(zone), pack, operation, null, null);
    }

    /** Whether a role was chosen. */
    public boolean has(Role each) {
        return role != null && role.contains(each);
    }

    private @Nullable Instant end(ZoneId zone) {
        if (expires == null || expires.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(expires).plusDays(1).atStartOfDay(zone).toInstant();
        } catch (DateTimeException e) {
            throw RejectedException.unprocessable("invalid-key", "Invalid key", "A day is wanted as the end.");
        }
    }
}
