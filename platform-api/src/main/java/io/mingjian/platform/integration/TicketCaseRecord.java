/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.integration;

import io.mingjian.platform.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A version of a ticket, and the one case that it made. */
@Entity
@Table(name = "ticket_cases")
@DynamicUpdate
class TicketCaseRecord extends TenantOwned {

    @Column(updatable = false)
    private UUID integrationId;

    @Column(updatable = false)
    private String ticketId;

    @Column(updatable = false)
    private String part;

    @Column(updatable = false)
    private String version;

    @Column(updatable = false)
    private long sequence;

    @Column(updatable = false)
    private String contentDigest;

    private UUID caseId;

    @Nullable
    private Instant claimedUntil;

    @Column(updatable = false)
    private Instant receivedAt;

    @SuppressWarnings("NullAway.Init")
    protected TicketCaseRecord() {}

    UUID integrationId() {
        return integrationId;
    }

    String ticketId() {
        return ticketId;
    }

    String part() {
        return part;
    }

    String version() {
        return version;
    }

    long sequence() {
        return sequence;
    }

    String contentDigest() {
        return contentDigest;
    }

    UUID caseId() {
        return caseId;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    /** Whether its case exists. */
    boolean isAccepted() {
        return claimedUntil == null;
    }

    /** Whether a request is making its case just now. */
    boolean isClaimed(Instant now) {
        return claimedUntil != null && now.isBefore(claimedUntil);
    }

    void claim(Instant until) {
        claimedUntil = until;
    }

    void accepted(UUID made) {
        caseId = made;
        claimedUntil = null;
    }
}
