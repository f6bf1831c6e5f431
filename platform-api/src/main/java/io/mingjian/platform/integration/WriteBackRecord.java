/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.integration;

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

/** A decision for a ticket: committed with the decision, then written step by step until it stands there. */
@Entity
@Table(name = "ticket_write_backs")
@DynamicUpdate
class WriteBackRecord extends AttemptedRecord {

    /** What became of it. */
    enum Status {
        /** Not written yet; the next attempt is planned. */
        PENDING,
        /** It stands in the ticket. */
        DELIVERED,
        /** Given up. */
        FAILED,
        /** The ticket has a newer version, whose decision is written instead. */
        SUPERSEDED
    }

    @Column(updatable = false)
    private UUID integrationId;

    @Column(updatable = false)
    private UUID ticketCaseId;

    @Enumerated(EnumType.STRING)
    private Status status;

    private int stepsDone;

    @SuppressWarnings("NullAway.Init")
    protected WriteBackRecord() {}

    WriteBackRecord(TicketCaseRecord ticket, Instant now) {
        super(Identifiers.next(), ticket.tenant(), now);
        this.integrationId = ticket.integrationId();
        this.ticketCaseId = ticket.getId();
        this.status = Status.PENDING;
    }

    UUID integrationId() {
        return integrationId;
    }

    UUID ticketCaseId() {
        return ticketCaseId;
    }

    Status status() {
        return status;
    }

    int stepsDone() {
        return stepsDone;
    }

    /** Notes that one more request was taken. */
    void advance(int steps) {
        stepsDone = steps;
        clearError();
    }

    void delivered(Instant now) {
        status = Status.DELIVERED;
        taken(now, null);
    }

    void end(Status end) {
        status = end;
    }
}
