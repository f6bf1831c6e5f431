/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.webhook;

import io.mingjian.contracts.cases.Identifiers;
import io.mingjian.platform.background.AttemptedRecord;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** One event for one endpoint: committed with the effect that it tells, then sent until it is taken or given up. */
@Entity
@Table(name = "webhook_deliveries")
@DynamicUpdate
public class WebhookDeliveryRecord extends AttemptedRecord {

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

    @SuppressWarnings("NullAway.Init")
    protected WebhookDeliveryRecord() {}

    WebhookDeliveryRecord(WebhookEndpointRecord endpoint, WebhookEvent event, Instant now) {
        super(Identifiers.next(), endpoint.tenant(), now);
        this.endpointId = endpoint.getId();
        this.eventId = event.id();
        this.eventType = event.type().wire();
        this.payload = event.payload();
        this.status = Status.PENDING;
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

    void delivered(Instant now, int answer) {
        status = Status.DELIVERED;
        taken(now, answer);
    }

    void giveUp(String reason) {
        status = Status.FAILED;
        explain(reason);
    }

    void replay(Instant now) {
        status = Status.PENDING;
        restart(now);
    }
}
