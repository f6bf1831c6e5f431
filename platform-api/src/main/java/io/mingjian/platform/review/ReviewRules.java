/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.review;

import io.mingjian.contracts.reasoning.Outcome;
import io.mingjian.platform.problem.RejectedException;
import java.time.Duration;
import java.util.SortedSet;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a person's decision must say, and how many must agree. */
@Component
class ReviewRules {

    private static final int LONGEST_REASON = 4000;

    private final ReviewProperties properties;
    private final ReviewClauses clauses;

    ReviewRules(ReviewProperties properties, ReviewClauses clauses) {
        this.properties = properties;
        this.clauses = clauses;
    }

    Duration claimTime() {
        return properties.claimTime();
    }

    int personsNeeded(ReviewItemRecord item) {
        return item.severity() >= properties.secondPersonSeverity() ? 2 : 1;
    }

    void check(String tenant, UUID caseId, HumanDecision decision) {
        if (decision.outcome() == Outcome.REVIEW) {
            throw invalid("A person decides PASS or BLOCK, got: REVIEW.");
        }
        requireReason(decision.reason());
        SortedSet<String> known = clauses.of(tenant, caseId);
        if (!known.contains(decision.clause())) {
            throw invalid("A clause or procedure that the case was judged by is wanted, one of "
                    + String.join(", ", known) + ".");
        }
    }

    /** Refuses an empty or overlong reason. */
    static void requireReason(String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON || reason.indexOf(0) >= 0) {
            throw invalid("A reason of 1 to " + LONGEST_REASON + " characters is wanted, got " + reason.length() + ".");
        }
    }

    private static RejectedException invalid(String detail) {
        return RejectedException.unprocessable("invalid-review", "Invalid review", detail);
    }
}
