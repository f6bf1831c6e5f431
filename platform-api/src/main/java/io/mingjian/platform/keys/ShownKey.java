/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.keys;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.mingjian.platform.security.Rate;
import io.mingjian.platform.security.Role;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key as shown.
 *
 * @param packs the only packs that it may be used for; empty for any
 * @param operations the only operations that it may be used for; empty for any
 * @param rate how often it may be used; absent as every key
 * @param previousValidUntil until when the secret before the last rotation is valid
 * @param lastUsedAt when it was last used, to about a minute; absent if never
 * @param key the whole key with its secret, when it was just made or rotated
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ShownKey(
        UUID id,
        String tenant,
        String name,
        Set<Role> roles,
        Set<String> packs,
        Set<String> operations,
        @Nullable Rate rate,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable Instant previousValidUntil,
        @Nullable Instant lastUsedAt,
        @Nullable String key) {

    static ShownKey of(ApiKeyRecord key, @Nullable String secret) {
        return new ShownKey(
                key.getId(),
                key.tenant(),
                key.name(),
                new TreeSet<>(key.roles()),
                new TreeSet<>(key.scope().packs()),
                new TreeSet<>(key.scope().operations()),
                key.scope().rate(),
                key.createdAt(),
                key.expiresAt(),
                key.revokedAt(),
                key.previousValidUntil(),
                key.lastUsedAt(),
                secret);
    }

    /** Without the secret: frameworks log what they write. */
    @Override
    public String toString() {
        return "ShownKey[id=" + id + "]";
    }
}
