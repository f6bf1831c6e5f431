/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.outbox;

import io.mingjian.contracts.cases.Identifiers;
import io.mingjian.contracts.events.ActPerformed;
import io.mingjian.contracts.events.CaseSubmitted;
import io.mingjian.contracts.events.Topics;
import io.mingjian.contracts.json.ContractJson;
import io.mingjian.platform.tenancy.TenantOwned;
import io.mingjian.ring.events.RingMessage;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event that was committed with its cause and is still to be published; its identifier is the event's. */
@Entity
@Table(name = "outbox")
class OutboxMessage extends TenantOwned {

    private String topic;
    private String payload;

    @Nullable
    private String traceparent;

    private Instant occurredAt;

    @SuppressWarnings("NullAway.Init")
    protected OutboxMessage() {}

    private OutboxMessage(String topic, RingMessage<?> message) {
        super(message.id(), message.tenant());
        this.topic = topic;
        this.payload = new String(ContractJson.canonical(message.event()), StandardCharsets.UTF_8);
        this.traceparent = message.traceparent();
        this.occurredAt = message.time();
    }

    static OutboxMessage of(CaseSubmitted event, @Nullable String traceparent, Instant occurredAt) {
        UUID id = Identifiers.derived(event.caseId(), "submitted/" + event.run());
        return new OutboxMessage(
                Topics.CASES_SUBMITTED, new RingMessage<>(id, event.tenant(), occurredAt, traceparent, event));
    }

    static OutboxMessage of(ActPerformed act) {
        return new OutboxMessage(Topics.ACTS_PERFORMED, new RingMessage<>(act.id(), act.tenant(), act.at(), null, act));
    }

    String topic() {
        return topic;
    }

    Instant occurredAt() {
        return occurredAt;
    }

    RingMessage<?> message() {
        Object event = ContractJson.read(payload.getBytes(StandardCharsets.UTF_8), eventType());
        return new RingMessage<>(getId(), tenant(), occurredAt, traceparent, event);
    }

    private Class<?> eventType() {
        return switch (topic) {
            case Topics.CASES_SUBMITTED -> CaseSubmitted.class;
            case Topics.ACTS_PERFORMED -> ActPerformed.class;
            default -> throw new IllegalStateException("the outbox holds an event of no known topic: " + topic);
        };
    }
}
