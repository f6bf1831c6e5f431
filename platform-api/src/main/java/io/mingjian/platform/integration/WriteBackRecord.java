/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.integration;

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

/** A decision for a ticket: committed with the decision, then written step by step until it stands there. */
@Entity
@Table(name = "ticket_write_backs")
@DynamicUpdate
class WriteBackRecord extends TenantOwned {

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
    protected WriteBackRecord() {}

    WriteBackRecord(TicketCaseRecord ticket, Instant now) {
        super(Identifiers.next(), ticket.tenant());
        this.integrationId = ticket.integrationId();
        this.ticketCaseId = ticket.getId();
        this.status = Status.PENDING;
        this.nextAttemptAt = now;
        this.createdAt = now;
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

    /** Notes that one more request was taken. */
    void advance(int steps) {
        stepsDone = steps;
        lastError = null;
    }

    void delivered(Instant now) {
        status = Status.DELIVERED;
        attempts++;
        deliveredAt = now;
        lastError = null;
    }

    void failed(int answer, String error) {
        attempts++;
        lastStatus = answer == 0 ? null : answer;
        lastError = error;
    }

    void retryAt(Instant at) {
        nextAttemptAt = at;
    }

    void end(Status end) {
        status = end;
    }
}
