/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.review;

import io.mingjian.contracts.cases.Identifiers;
import io.mingjian.contracts.reasoning.Outcome;
import io.mingjian.platform.tenancy.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What one person decided in a review. */
@Entity
@Table(name = "review_votes")
class ReviewVoteRecord extends TenantOwned {

    private UUID itemId;
    private UUID caseId;
    private String reviewer;
    private String reviewerName;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private String clause;
    private String reason;
    private Instant votedAt;

    @SuppressWarnings("NullAway.Init")
    protected ReviewVoteRecord() {}

    ReviewVoteRecord(ReviewItemRecord item, Reviewer reviewer, HumanDecision decision, Instant votedAt) {
        super(Identifiers.next(), item.tenant());
        this.itemId = item.getId();
        this.caseId = item.caseId();
        this.reviewer = reviewer.id();
        this.reviewerName = reviewer.name();
        this.outcome = decision.outcome();
        this.clause = decision.clause();
        this.reason = decision.reason();
        this.votedAt = votedAt;
    }

    UUID itemId() {
        return itemId;
    }

    UUID caseId() {
        return caseId;
    }

    String reviewer() {
        return reviewer;
    }

    String reviewerName() {
        return reviewerName;
    }

    Outcome outcome() {
        return outcome;
    }

    String clause() {
        return clause;
    }

    String reason() {
        return reason;
    }

    Instant votedAt() {
        return votedAt;
    }
}
