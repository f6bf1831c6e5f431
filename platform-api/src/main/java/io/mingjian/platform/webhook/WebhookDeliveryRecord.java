/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.webhook;

import io.mingjian.contracts.cases.Identifiers;
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

/** One event for one endpoint: committed with the effect that it tells, then sent until it is taken or given up. */
@Entity
@Table(name = "webhook_deliveries")
@DynamicUpdate
public class WebhookDeliveryRecord extends TenantOwned {

    /** What became of it. */
    public enum Status {
        /** Not taken yet; the next attempt is planned. */
        PENDING,
        /** The endpoint answered 2xx. */
        DELIVERED,
        /** Given up; it can be replayed. */
        FAILED
    }

    @Column(updatable = false)
    private UUID endpointId;

    @Column(updatable = false)
    private UUID eventId;

    @Column(updatable = false)
    private String eventType;

    @Column(updatable = false)
    private String payload;

    @Enumerated(EnumType.STRING)
    private Status status;

    private int attempts;
    private Instant nextAttemptAt;

    @Nullable
    private Integer lastStatus;

    @Nullable
    private String lastError;

    @Column(updatable = false)
    private Instant createdAt;

    @Nullable
    private Instant deliveredAt;

    @SuppressWarnings("NullAway.Init")
    protected WebhookDeliveryRecord() {}

    WebhookDeliveryRecord(WebhookEndpointRecord endpoint, WebhookEvent event, Instant now) {
        super(Identifiers.next(), endpoint.tenant());
        this.endpointId = endpoint.getId();
        this.eventId = event.id();
        this.eventType = event.type().wire();
        this.payload = event.payload();
        this.status = Status.PENDING;
        this.nextAttemptAt = now;
        this.createdAt = now;
    }

    UUID endpointId() {
        return endpointId;
    }

    /** The {@code webhook-id}: the same for every attempt and replay, so that receivers can drop repetitions. */
    String messageId() {
        return "msg_" + eventId.toString().replace("-", "");
    }

    String eventType() {
        return eventType;
    }

    String payload() {
        return payload;
    }

    Status status() {
        return status;
    }

    int attempts() {
        return attempts;
    }

    Instant nextAttemptAt() {
        return nextAttemptAt;
    }

    @Nullable
    Integer lastStatus() {
        return lastStatus;
    }

    @Nullable
    String lastError() {
        return lastError;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    Instant deliveredAt() {
        return deliveredAt;
    }

    /** Keeps it from others until then; if this process dies, it comes again after that. */
    void lease(Instant until) {
        nextAttemptAt = until;
    }

    void delivered(Instant now, int answer) {
        status = Status.DELIVERED;
        attempts++;
        deliveredAt = now;
        lastStatus = answer;
        lastError = null;
    }

    void failed(@Nullable Integer answer, String error) {
        attempts++;
        lastStatus = answer;
        lastError = error;
    }

    void retryAt(Instant at) {
        nextAttemptAt = at;
    }

    void giveUp(String reason) {
        status = Status.FAILED;
        lastError = lastError == null ? reason : lastError;
    }

    void replay(Instant now) {
        status = Status.PENDING;
        attempts = 0;
        nextAttemptAt = now;
        deliveredAt = null;
    }
}
