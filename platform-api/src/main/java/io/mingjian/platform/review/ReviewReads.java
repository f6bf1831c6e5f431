/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.mingjian.contracts.reasoning.Outcome;
import io.mingjian.platform.cases.Cases;
import io.mingjian.platform.decision.CaseReads;
import io.mingjian.platform.review.ReviewItemRecord.Claim;
import io.mingjian.platform.tenancy.TenantTransactions;
import jakarta.persistence.criteria.Predicate;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;

/** Reads of reviews. */
@Component
public class ReviewReads {

    private final TenantTransactions transactions;
    private final ReadTables tables;
    private final ReviewClauses clauses;
    private final Clock clock;

    ReviewReads(TenantTransactions transactions, ReadTables tables, ReviewClauses clauses, Clock clock) {
        this.transactions = transactions;
        this.tables = tables;
        this.clauses = clauses;
        this.clock = clock;
    }

    /** What waits, queue by queue. */
    public List<QueueView> queues(String tenant) {
        return transactions.in(tenant, () -> tables.items().queues(clock.instant()).stream()
                .map(queue -> new QueueView(
                        queue.getQueue(),
                        queue.getWaiting(),
                        queue.getClaimed(),
                        queue.getEmergencies(),
                        queue.getOldest()))
                .toList());
    }

    /**
     * Reviews in the order in which they were opened.
     *
     * @param after the last one of the page before, or null
     */
    public List<ReviewView> list(String tenant, ReviewFilter filter, @Nullable UUID after, int count) {
        Instant now = clock.instant();
        return transactions.in(
                tenant,
                () ->
                        tables
                                .items()
                                .findBy(filter.after(after), query -> query.sortBy(Sort.by("id"))
                                        .limit(count)
                                        .all())
                                .stream()
                                .map(item -> ReviewView.of(item, now))
                                .toList());
    }

    /**
     * All reviews and appeals of a case, with what persons decided. As long as a review is not done, only who decided is
     * shown, so that a second person decides without knowing the first one's mind.
     *
     * @throws io.mingjian.platform.problem.RejectedException 404 if the tenant has no such case
     */
    public CaseReviews ofCase(String tenant, UUID caseId) {
        SortedSet<String> citable = clauses.of(tenant, caseId);
        Instant now = clock.instant();
        return transactions.in(tenant, () -> {
            if (tables.cases().findById(caseId).isEmpty()) {
                throw CaseReads.unknownCase();
            }
            List<ReviewItemRecord> items = tables.items().findByCaseIdOrderByRun(caseId);
            List<ReviewVoteRecord> votes = tables.votes().findByCaseIdOrderByVotedAt(caseId);
            return new CaseReviews(
                    caseId,
                    items.stream().map(item -> ReviewView.of(item, now)).toList(),
                    items.stream()
                            .flatMap(item -> votes.stream()
                                    .filter(vote -> vote.itemId().equals(item.getId()))
                                    .map(vote -> VoteView.of(item, vote)))
                            .toList(),
                    tables.appeals().findByCaseIdOrderByRun(caseId).stream()
                            .map(AppealView::of)
                            .toList(),
                    List.copyOf(citable));
        });
    }

    /** The tables that are read. */
    @Component
    record ReadTables(ReviewItems items, ReviewVotes votes, Appeals appeals, Cases cases) {}

    /** Which reviews are wanted; null wants all. */
    public record ReviewFilter(
            @Nullable String queue,
            @Nullable ReviewStatus status,
            @Nullable ReviewCause cause) {

        Specification<ReviewItemRecord> after(@Nullable UUID place) {
            return (root, query, builder) -> {
                List<Predicate> wanted = new ArrayList<>();
                if (queue != null) {
                    wanted.add(builder.equal(root.get("queue"), queue));
                }
                if (status != null) {
                    wanted.add(builder.equal(root.get("status"), status));
                }
                if (cause != null) {
                    wanted.add(builder.equal(root.get("cause"), cause));
                }
                if (place != null) {
                    wanted.add(builder.greaterThan(root.<UUID>get("id"), place));
                }
                return builder.and(wanted.toArray(Predicate[]::new));
            };
        }
    }

    /** What waits in a queue. */
    public record QueueView(String queue, long waiting, long claimed, long emergencies, Instant oldest) {}

    /**
     * A review.
     *
     * @param id of the review; the next page begins after it
     * @param run the run whose decision is looked at
     * @param claim who holds it, absent where nobody does
     * @param outcome what persons decided, absent before
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ReviewView(
            UUID id,
            UUID caseId,
            int run,
            String pack,
            String queue,
            ReviewCause cause,
            ReviewStatus status,
            Outcome platformOutcome,
            int severity,
            Instant openedAt,
            @Nullable ClaimView claim,
            @Nullable Outcome outcome,
            @Nullable Instant doneAt) {

        static ReviewView of(ReviewItemRecord item, Instant now) {
            Claim claim = item.claim(now);
            return new ReviewView(
                    item.getId(),
                    item.caseId(),
                    item.run(),
                    item.pack(),
                    item.queue(),
                    item.cause(),
                    item.status(),
                    item.platformOutcome(),
                    item.severity(),
                    item.openedAt(),
                    claim == null ? null : new ClaimView(claim.name(), claim.until()),
                    item.outcome(),
                    item.doneAt());
        }
    }

    /** Who holds a review, and until when. */
    public record ClaimView(String name, Instant until) {}

    /** What one person decided; only the name and the time before the review is done. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record VoteView(
            int run,
            String reviewer,
            Instant votedAt,
            @Nullable Outcome outcome,
            @Nullable String clause,
            @Nullable String reason) {

        static VoteView of(ReviewItemRecord item, ReviewVoteRecord vote) {
            boolean done = item.status() == ReviewStatus.DONE;
            return new VoteView(
                    item.run(),
                    vote.reviewerName(),
                    vote.votedAt(),
                    done ? vote.outcome() : null,
                    done ? vote.clause() : null,
                    done ? vote.reason() : null);
        }
    }

    /** An appeal and the run that judged the case again. */
    public record AppealView(int run, String reason, String filedBy, Instant filedAt) {

        static AppealView of(AppealRecord appeal) {
            return new AppealView(appeal.run(), appeal.reason(), appeal.filedBy(), appeal.filedAt());
        }
    }

    /**
     * Everything that persons did about a case.
     *
     * @param citable clauses and procedures that a decision can rest on
     */
    public record CaseReviews(
            UUID caseId,
            List<ReviewView> reviews,
            List<VoteView> decisions,
            List<AppealView> appeals,
            List<String> citable) {}
}
