/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.review;

import io.mingjian.platform.security.Caller;
import io.mingjian.platform.tenancy.TenantTransactions;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What one person has to do with the review of a case. */
@Component
public class ReviewParts {

    private final TenantTransactions transactions;
    private final ReviewDesk.DeskTables tables;
    private final Clock clock;

    ReviewParts(TenantTransactions transactions, ReviewDesk.DeskTables tables, Clock clock) {
        this.transactions = transactions;
        this.tables = tables;
        this.clock = clock;
    }

    /** What the caller has to do with a case; nothing where the tenant has no such case. */
    public Part of(Caller caller, UUID caseId) {
        Reviewer reviewer = Reviewer.of(caller);
        return transactions.in(caller.tenant(), () -> {
            boolean holds = tables.items().findByCaseIdOrderByRun(caseId).stream()
                    .map(item -> item.claim(clock.instant()))
                    .anyMatch(claim -> claim != null && claim.reviewer().equals(reviewer.id()));
            boolean decided = tables.votes().findByCaseIdOrderByVotedAt(caseId).stream()
                    .anyMatch(vote -> vote.reviewer().equals(reviewer.id()));
            return new Part(holds, decided);
        });
    }

    /**
     * A person's part.
     *
     * @param holds whether the person holds the review
     * @param decided whether the person has decided about the case before, and so neither confirms nor judges an appeal
     */
    public record Part(boolean holds, boolean decided) {}
}
