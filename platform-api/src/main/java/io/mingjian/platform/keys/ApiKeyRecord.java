/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.keys;

import io.mingjian.platform.security.Role;
import io.mingjian.platform.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
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

    @SuppressWarnings("NullAway.Init")
    protected ApiKeyRecord() {}

    ApiKeyRecord(NewKey key, KeySecret secret, Instant createdAt) {
        super(secret.id(), key.tenant());
        this.name = key.name();
        this.roles = key.roles().stream().map(Role::name).sorted().collect(Collectors.joining(","));
        this.secretSha256 = secret.sha256();
        this.createdAt = createdAt;
    }

    String name() {
        return name;
    }

    Set<Role> roles() {
        return Arrays.stream(roles.split(","))
                .map(Role::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    Instant revokedAt() {
        return revokedAt;
    }

    boolean opensFor(KeySecret secret) {
        return secret.matches(secretSha256) && revokedAt == null;
    }

    /** Revokes the key; false if it was revoked before. */
    boolean revoke(Instant at) {
        if (revokedAt != null) {
            return false;
        }
        revokedAt = at;
        return true;
    }
}
