/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.outbox;

import io.mingjian.contracts.cases.Identifiers;
import io.mingjian.contracts.events.CaseSubmitted;
import io.mingjian.contracts.json.ContractJson;
import io.mingjian.platform.tenancy.TenantOwned;
import io.mingjian.ring.events.RingMessage;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An event that was committed with the case and is still to be published; its identifier is the event's. */
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

    OutboxMessage(String topic, CaseSubmitted event, @Nullable String traceparent, Instant occurredAt) {
        super(Identifiers.derived(event.caseId(), "submitted/" + event.run()), event.tenant());
        this.topic = topic;
        this.payload = new String(ContractJson.canonical(event), StandardCharsets.UTF_8);
        this.traceparent = traceparent;
        this.occurredAt = occurredAt;
    }

    String topic() {
        return topic;
    }

    Instant occurredAt() {
        return occurredAt;
    }

    RingMessage<CaseSubmitted> message() {
        CaseSubmitted event = ContractJson.read(payload.getBytes(StandardCharsets.UTF_8), CaseSubmitted.class);
        return new RingMessage<>(getId(), tenant(), occurredAt, traceparent, event);
    }
}
