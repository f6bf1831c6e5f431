/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.keys;

import io.mingjian.platform.security.Rate;
import io.mingjian.platform.security.Role;
import io.mingjian.platform.security.Scope;
import io.mingjian.platform.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An API key as stored: never its secret. */
@Entity
@Table(name = "api_keys")
class ApiKeyRecord extends TenantOwned {

    private String name;
    private String roles;

    @Column(name = "secret_sha256")
    private String secretSha256;

    private Instant createdAt;

    @Nullable
    private Instant revokedAt;

    private String packs;
    private String operations;

    @Nullable
    private Integer requestsPerSecond;

    @Nullable
    private Integer burst;

    @Nullable
    private Instant expiresAt;

    @Nullable
    @Column(name = "previous_sha256")
    private String previousSha256;

    @Nullable
    private Instant previousValidUntil;

    @Nullable
    private Instant lastUsedAt;

    @SuppressWarnings("NullAway.Init")
    protected ApiKeyRecord() {}

    ApiKeyRecord(NewKey key, KeySecret secret, Instant createdAt) {
        super(secret.id(), key.tenant());
        this.name = key.name();
        this.roles = joined(key.roles().stream().map(Role::name).toList());
        this.secretSha256 = secret.sha256();
        this.createdAt = createdAt;
        this.packs = joined(key.scope().packs());
        this.operations = joined(key.scope().operations());
        Rate rate = key.scope().rate();
        this.requestsPerSecond = rate == null ? null : rate.requestsPerSecond();
        this.burst = rate == null ? null : rate.burst();
        this.expiresAt = key.expiresAt();
    }

    String name() {
        return name;
    }

    Set<Role> roles() {
        return split(roles).stream()
                .map(Role::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    Scope scope() {
        Rate rate = requestsPerSecond == null || burst == null ? null : new Rate(requestsPerSecond, burst);
        return new Scope(split(packs), split(operations), rate);
    }

    String secretSha256() {
        return secretSha256;
    }

    @Nullable
    String previousSha256() {
        return previousSha256;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    Instant revokedAt() {
        return revokedAt;
    }

    @Nullable
    Instant expiresAt() {
        return expiresAt;
    }

    /** Until when the secret before the last rotation is valid. */
    @Nullable
    Instant previousValidUntil() {
        return previousValidUntil;
    }

    /** When the key was last used, to the minute; null if never. */
    @Nullable
    Instant lastUsedAt() {
        return lastUsedAt;
    }

    /** Revokes the key; false if it was revoked before. */
    boolean revoke(Instant at) {
        if (revokedAt != null) {
            return false;
        }
        revokedAt = at;
        return true;
    }

    /** Gives the key a new secret; the one before stays valid until then, any earlier one does not. */
    void rotate(KeySecret secret, Instant previousUntil) {
        previousSha256 = secretSha256;
        previousValidUntil = previousUntil;
        secretSha256 = secret.sha256();
    }

    private static String joined(Collection<String> values) {
        return String.join(",", new TreeSet<>(values));
    }

    private static Set<String> split(String values) {
        return values.isEmpty() ? Set.of() : Arrays.stream(values.split(",")).collect(Collectors.toUnmodifiableSet());
    }
}
