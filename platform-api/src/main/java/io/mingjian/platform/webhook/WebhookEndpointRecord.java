/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.webhook;

import io.mingjian.platform.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** An endpoint of a tenant: where to send, what, and whether it still answers. Its secrets are encrypted. */
@Entity
@Table(name = "webhook_endpoints")
@DynamicUpdate
public class WebhookEndpointRecord extends TenantOwned {

    /** Whether it is told anything. */
    public enum Status {
        /** It is. */
        ACTIVE,
        /** It is not, until an administrator enables it. */
        DISABLED
    }

    private String url;
    private String description;
    private String eventTypes;
    private String packs;
    private String outcomes;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Nullable
    private String disabledReason;

    private String secret;

    @Nullable
    private String previousSecret;

    @Nullable
    private Instant previousValidUntil;

    @Nullable
    private Instant failingSince;

    @Column(updatable = false)
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected WebhookEndpointRecord() {}

    WebhookEndpointRecord(UUID id, String tenant, WebhookSettings settings, Sealed secret) {
        super(id, tenant);
        this.status = Status.ACTIVE;
        this.secret = secret.text();
        this.createdAt = secret.at();
        change(settings);
    }

    /** An encrypted secret and when it was made. */
    record Sealed(String text, Instant at) {}

    final void change(WebhookSettings settings) {
        url = settings.url();
        description = settings.description();
        eventTypes = joined(
                settings.eventTypes().stream().map(WebhookEventType::wire).toList());
        packs = joined(settings.packs());
        outcomes = joined(settings.outcomes());
    }

    String url() {
        return url;
    }

    WebhookSettings settings() {
        return new WebhookSettings(
                url,
                description,
                split(eventTypes).stream().map(WebhookEventType::ofWire).collect(Collectors.toSet()),
                split(packs),
                split(outcomes));
    }

    Status status() {
        return status;
    }

    @Nullable
    String disabledReason() {
        return disabledReason;
    }

    @Nullable
    Instant failingSince() {
        return failingSince;
    }

    Instant createdAt() {
        return createdAt;
    }

    String secret() {
        return secret;
    }

    @Nullable
    Instant previousValidUntil() {
        return previousValidUntil;
    }

    /** The secret before the last rotation while it still signs, else null. */
    @Nullable
    String previousSecret(Instant now) {
        return previousValidUntil != null && now.isBefore(previousValidUntil) ? previousSecret : null;
    }

    void rotate(Sealed fresh, Duration grace) {
        previousSecret = secret;
        previousValidUntil = fresh.at().plus(grace);
        secret = fresh.text();
    }

    void enable() {
        status = Status.ACTIVE;
        disabledReason = null;
        failingSince = null;
    }

    void disable(String reason) {
        status = Status.DISABLED;
        disabledReason = reason;
    }

    void answered() {
        failingSince = null;
    }

    /** Notes a failure; disables an endpoint that has failed for too long without one success. */
    void failed(Instant now, Duration disableAfter) {
        if (failingSince == null) {
            failingSince = now;
        } else if (status == Status.ACTIVE && !now.isBefore(failingSince.plus(disableAfter))) {
            disable("failing");
        }
    }

    private static String joined(Collection<String> names) {
        return String.join("\n", new TreeSet<>(names));
    }

    private static Set<String> split(String text) {
        return text.isEmpty() ? Set.of() : new TreeSet<>(Arrays.asList(text.split("\n")));
    }
}
