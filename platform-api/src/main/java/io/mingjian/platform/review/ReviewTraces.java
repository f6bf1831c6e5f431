/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.review;

import io.mingjian.platform.cases.CaseTraces;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What persons wrote about a case; who decided what under which clause stays. */
@Component
class ReviewTraces implements CaseTraces {

    private final ReviewVotes votes;
    private final Appeals appeals;

    ReviewTraces(ReviewVotes votes, Appeals appeals) {
        this.votes = votes;
        this.appeals = appeals;
    }

    @Override
    public void forget(UUID caseId) {
        votes.forgetReasons(caseId);
        appeals.forgetReasons(caseId);
    }
}
