/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.integration;

import io.mingjian.platform.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** An integration of a tenant; its secrets are encrypted. */
@Entity
@Table(name = "integrations")
@DynamicUpdate
class IntegrationRecord extends TenantOwned {

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private IntegrationKind kind;

    private String settings;
    private String secrets;
    private boolean enabled;

    @Nullable
    private String actor;

    @Column(updatable = false)
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected IntegrationRecord() {}

    IntegrationRecord(UUID id, String tenant, IntegrationKind kind, Instant now) {
        super(id, tenant);
        this.kind = kind;
        this.settings = "";
        this.secrets = "";
        this.createdAt = now;
    }

    /** Sets everything that can be changed; the secrets are encrypted. */
    void change(IntegrationSettings changed, String sealedSecrets, boolean isEnabled) {
        settings = JsonMapper.shared().writeValueAsString(changed);
        secrets = sealedSecrets;
        enabled = isEnabled;
    }

    IntegrationKind kind() {
        return kind;
    }

    IntegrationSettings settings() {
        return JsonMapper.shared().readValue(settings, IntegrationSettings.class);
    }

    String secrets() {
        return secrets;
    }

    boolean isEnabled() {
        return enabled;
    }

    @Nullable
    String actor() {
        return actor;
    }

    /** Notes who the platform is over there; null when that is not known any more. */
    void actAs(@Nullable String who) {
        actor = who;
    }

    Instant createdAt() {
        return createdAt;
    }
}
