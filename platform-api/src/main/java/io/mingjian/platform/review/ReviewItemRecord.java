/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.review;

import io.mingjian.contracts.cases.Identifiers;
import io.mingjian.contracts.reasoning.Outcome;
import io.mingjian.platform.decision.DecidedRun;
import io.mingjian.platform.tenancy.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A case that a person is to decide, or decided: one for the case itself, and one for each appeal. */
@Entity
@Table(name = "review_items")
@DynamicUpdate
class ReviewItemRecord extends TenantOwned {

    private UUID caseId;
    private int run;
    private String pack;
    private String queue;

    @Enumerated(EnumType.STRING)
    private ReviewCause cause;

    @Enumerated(EnumType.STRING)
    private Outcome platformOutcome;

    private int severity;

    @Enumerated(EnumType.STRING)
    private ReviewStatus status;

    @Nullable
    private String claimedBy;

    @Nullable
    private String claimedName;

    @Nullable
    private Instant claimedUntil;

    private Instant openedAt;

    @Nullable
    private Instant doneAt;

    @Nullable
    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @SuppressWarnings("NullAway.Init")
    protected ReviewItemRecord() {}

    ReviewItemRecord(DecidedRun decided, ReviewCause cause, String queue, Instant openedAt) {
        super(Identifiers.next(), decided.tenant());
        this.caseId = decided.caseId();
        this.run = decided.run();
        this.pack = decided.pack();
        this.queue = queue;
        this.cause = cause;
        this.platformOutcome = decided.verdict().outcome();
        this.severity = decided.verdict().severity();
        this.status = ReviewStatus.OPEN;
        this.openedAt = openedAt;
    }

    UUID caseId() {
        return caseId;
    }

    int run() {
        return run;
    }

    String pack() {
        return pack;
    }

    String queue() {
        return queue;
    }

    ReviewCause cause() {
        return cause;
    }

    Outcome platformOutcome() {
        return platformOutcome;
    }

    int severity() {
        return severity;
    }

    ReviewStatus status() {
        return status;
    }

    Instant openedAt() {
        return openedAt;
    }

    @Nullable
    Instant doneAt() {
        return doneAt;
    }

    @Nullable
    Outcome outcome() {
        return outcome;
    }

    /** Who holds the review at that moment, or null. */
    @Nullable
    Claim claim(Instant now) {
        return claimedBy == null || claimedName == null || claimedUntil == null || !claimedUntil.isAfter(now)
                ? null
                : new Claim(claimedBy, claimedName, claimedUntil);
    }

    void claim(Claim claim) {
        claimedBy = claim.reviewer();
        claimedName = claim.name();
        claimedUntil = claim.until();
    }

    void release() {
        claimedBy = null;
        claimedName = null;
        claimedUntil = null;
    }

    void awaitAnother() {
        status = ReviewStatus.SECOND_PERSON;
        release();
    }

    void close(Outcome decided, Instant at) {
        status = ReviewStatus.DONE;
        outcome = decided;
        doneAt = at;
        release();
    }

    /** Who holds a review, and until when. */
    record Claim(String reviewer, String name, Instant until) {}
}
