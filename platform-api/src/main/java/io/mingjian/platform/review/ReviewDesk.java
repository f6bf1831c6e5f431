/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.review;

import io.mingjian.contracts.json.Sha256;
import io.mingjian.contracts.reasoning.Outcome;
import io.mingjian.platform.acts.Acts;
import io.mingjian.platform.cases.CaseTraces;
import io.mingjian.platform.cases.Cases;
import io.mingjian.platform.decision.CaseReads;
import io.mingjian.platform.problem.RejectedException;
import io.mingjian.platform.review.ReviewItemRecord.Claim;
import io.mingjian.platform.security.Caller;
import io.mingjian.platform.tenancy.TenantTransactions;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where persons take cases and decide them. A review is held by one person at a time; who has had a part in a case decides
 * neither its confirmation nor an appeal against it. Every decision is an act in the ledger.
 */
@Component
public class ReviewDesk implements CaseTraces {

    private final TenantTransactions transactions;
    private final DeskTables tables;
    private final ReviewRules rules;
    private final Acts acts;
    private final ReviewNotices notices;
    private final Clock clock;

    ReviewDesk(TenantTransactions transactions, DeskTables tables, ReviewRules rules, Telling telling, Clock clock) {
        this.transactions = transactions;
        this.tables = tables;
        this.rules = rules;
        this.acts = telling.acts();
        this.notices = telling.notices();
        this.clock = clock;
    }

    /**
     * Takes the gravest, then oldest review that nobody holds and that the caller has had no part in.
     *
     * @param queue only from this queue, or null
     * @return the case, or empty where nothing waits
     */
    public Optional<UUID> takeNext(Caller caller, @Nullable String queue) {
        Reviewer reviewer = Reviewer.of(caller);
        return transactions.in(caller.tenant(), () -> {
            Instant now = clock.instant();
            return tables.items()
                    .next(queue, reviewer.id(), now)
                    .flatMap(tables.items()::findById)
                    .map(item -> {
                        item.claim(claim(reviewer, now));
                        return item.caseId();
                    });
        });
    }

    /**
     * Takes a review, or holds it longer.
     *
     * @throws RejectedException 404 where no person is to look at the case, 409 where it is decided or another holds it, 403
     *     for whoever has had a part in it
     */
    public void claim(Caller caller, UUID caseId) {
        Reviewer reviewer = Reviewer.of(caller);
        transactions.run(caller.tenant(), () -> {
            Instant now = clock.instant();
            ReviewItemRecord item = open(caseId);
            requireFree(item, reviewer, now);
            requireNoPart(caseId, reviewer);
            item.claim(claim(reviewer, now));
        });
    }

    /** Gives a review back; nothing happens where the caller does not hold it. */
    public void release(Caller caller, UUID caseId) {
        Reviewer reviewer = Reviewer.of(caller);
        transactions.run(caller.tenant(), () -> {
            ReviewItemRecord item = open(caseId);
            Claim held = item.claim(clock.instant());
            if (held != null && held.reviewer().equals(reviewer.id())) {
                item.release();
            }
        });
    }

    /**
     * Decides. The review is done when as many persons agree as its severity asks for.
     *
     * @throws RejectedException 404, 409 and 403 as in {@link #claim}; 422 for a decision without a clause of the case or
     *     without a reason
     */
    public void decide(Caller caller, UUID caseId, HumanDecision decision) {
        rules.check(caller.tenant(), caseId, decision);
        Reviewer reviewer = Reviewer.of(caller);
        transactions.run(caller.tenant(), () -> {
            Instant now = clock.instant();
            ReviewItemRecord item = open(caseId);
            requireFree(item, reviewer, now);
            List<ReviewVoteRecord> earlier = requireNoPart(caseId, reviewer);
            tables.votes().save(new ReviewVoteRecord(item, reviewer, decision, now));
            List<Outcome> outcomes = new ArrayList<>(earlier.stream()
                    .filter(vote -> vote.itemId().equals(item.getId()))
                    .map(ReviewVoteRecord::outcome)
                    .toList());
            outcomes.add(decision.outcome());
            settle(item, outcomes, now);
            record(caller, item, decision);
        });
    }

    /** Forgets what persons wrote about a case, within the transaction that erases it; their outcomes and clauses stay. */
    @Override
    public void forget(UUID caseId) {
        tables.votes().forgetReasons(caseId);
        tables.appeals().forgetReasons(caseId);
    }

    private void settle(ReviewItemRecord item, List<Outcome> outcomes, Instant now) {
        Optional<Outcome> settled = Settlement.of(outcomes, rules.personsNeeded(item));
        if (settled.isEmpty()) {
            item.awaitAnother();
            return;
        }
        item.close(settled.get(), now);
        tables.cases().findById(item.caseId()).ifPresent(found -> {
            found.reviewed(settled.get());
            notices.reviewed(item, found, settled.get(), now);
        });
    }

    private void record(Caller caller, ReviewItemRecord item, HumanDecision decision) {
        acts.record(
                caller,
                "case.reviewed",
                "case/" + item.caseId(),
                Map.of(
                        "run", Integer.toString(item.run()),
                        "cause", item.cause().name(),
                        "platformOutcome", item.platformOutcome().name(),
                        "outcome", decision.outcome().name(),
                        "clause", decision.clause(),
                        "reasonDigest", Sha256.hex(decision.reason().getBytes(StandardCharsets.UTF_8)),
                        "status", item.status().name()));
    }

    private ReviewItemRecord open(UUID caseId) {
        if (tables.cases().findById(caseId).isEmpty()) {
            throw CaseReads.unknownCase();
        }
        ReviewItemRecord item = tables.items()
                .findFirstByCaseIdOrderByRunDesc(caseId)
                .orElseThrow(() ->
                        RejectedException.notFound("no-review", "No review", "No person is to look at this case."));
        if (item.status() == ReviewStatus.DONE) {
            throw RejectedException.conflict("review-done", "Review done", "The review was decided before.");
        }
        return item;
    }

    private static void requireFree(ReviewItemRecord item, Reviewer reviewer, Instant now) {
        Claim held = item.claim(now);
        if (held != null && !held.reviewer().equals(reviewer.id())) {
            throw RejectedException.conflict(
                    "review-held", "Review held", held.name() + " holds the review until " + held.until() + ".");
        }
    }

    private List<ReviewVoteRecord> requireNoPart(UUID caseId, Reviewer reviewer) {
        List<ReviewVoteRecord> votes = tables.votes().findByCaseIdOrderByVotedAt(caseId);
        if (votes.stream().anyMatch(vote -> vote.reviewer().equals(reviewer.id()))) {
            throw RejectedException.forbidden(
                    "another-person",
                    "Another person is wanted",
                    "You have decided about this case before; another person must confirm it or judge the appeal.");
        }
        return votes;
    }

    private Claim claim(Reviewer reviewer, Instant now) {
        return new Claim(reviewer.id(), reviewer.name(), now.plus(rules.claimTime()));
    }

    /** The tables of reviews. */
    @Component
    record DeskTables(ReviewItems items, ReviewVotes votes, Appeals appeals, Cases cases) {}

    /** Who is told of what persons do. */
    @Component
    record Telling(Acts acts, ReviewNotices notices) {}
}
