/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.keys;

import io.mingjian.platform.security.Caller;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What must be known of a key to recognise its bearer, as it was when it was read. */
record KnownKey(
        Caller caller,
        String secretSha256,
        @Nullable String previousSha256,
        @Nullable Instant previousValidUntil,
        @Nullable Instant expiresAt,
        boolean revoked) {

    static KnownKey of(ApiKeyRecord key) {
        return new KnownKey(
                new Caller(key.getId(), key.name(), key.tenant(), key.roles(), key.scope()),
                key.secretSha256(),
                key.previousSha256(),
                key.previousValidUntil(),
                key.expiresAt(),
                key.revokedAt() != null);
    }

    /** Whether the secret opens the key at that moment; one replaced by a rotation does for its grace period. */
    boolean opensFor(KeySecret secret, Instant now) {
        boolean current = secret.matches(secretSha256);
        boolean previous =
                previousSha256 != null && secret.matches(previousSha256) && isBefore(now, previousValidUntil);
        return isValid(now) && (current || previous);
    }

    /** Whether the key is neither revoked nor expired at that moment. */
    boolean isValid(Instant now) {
        return !revoked && (expiresAt == null || now.isBefore(expiresAt));
    }

    private static boolean isBefore(Instant now, @Nullable Instant end) {
        return end != null && now.isBefore(end);
    }

    @Override
    public String toString() {
        return "KnownKey[id=" + caller.key() + "]";
    }
}
