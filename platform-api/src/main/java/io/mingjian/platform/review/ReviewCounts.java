/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.review;

import io.mingjian.contracts.reasoning.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Numbers of reviews done in a period, of the current transaction's tenant. */
interface ReviewCounts extends Repository<ReviewItemRecord, UUID> {

    /** Reviews by cause, the platform's outcome and that of persons. */
    @Query(value = """
                    select cause, platform_outcome as first, outcome as second, count(*) as count from review_items
                    where status = 'DONE' and done_at >= :from and done_at < :to
                    group by cause, platform_outcome, outcome order by 1, 2, 3""", nativeQuery = true)
    List<CauseCell> byOutcome(Instant from, Instant to);

    /** Outcomes of the first and second person of one review. */
    @Query(value = """
                    select pair.outcomes[1] as first, pair.outcomes[2] as second, count(*) as count
                    from (select array_agg(vote.outcome order by vote.voted_at, vote.id) as outcomes
                          from review_votes vote join review_items item on item.id = vote.item_id
                          where item.status = 'DONE' and item.done_at >= :from and item.done_at < :to
                          group by vote.item_id having count(*) >= 2) pair
                    group by 1, 2 order by 1, 2""", nativeQuery = true)
    List<PairCell> byPair(Instant from, Instant to);

    /** Decisions of each person, and the median of minutes since the review was opened. */
    @Query(value = """
                    select vote.reviewer_name as name, count(*) as decisions,
                           count(*) filter (where vote.outcome = 'BLOCK') as blocks,
                           percentile_cont(0.5) within group (
                               order by extract(epoch from vote.voted_at - item.opened_at) / 60) as "medianMinutes"
                    from review_votes vote join review_items item on item.id = vote.item_id
                    where vote.voted_at >= :from and vote.voted_at < :to
                    group by vote.reviewer, vote.reviewer_name order by 2 desc, 1""", nativeQuery = true)
    List<ReviewerLine> byReviewer(Instant from, Instant to);

    /** Appeals decided, and those among them whose outcome is another than before. */
    @Query(value = """
                    select count(*) as decided,
                           count(*) filter (where item.outcome <> coalesce(
                               (select earlier.outcome from review_items earlier
                                where earlier.case_id = item.case_id and earlier.run < item.run
                                  and earlier.status = 'DONE'
                                order by earlier.run desc limit 1),
                               (select judged.outcome from cases judged where judged.id = item.case_id))) as overturned
                    from review_items item
                    where item.cause = 'APPEAL' and item.status = 'DONE'
                      and item.done_at >= :from and item.done_at < :to""", nativeQuery = true)
    AppealLine appeals(Instant from, Instant to);

    /** Reviews of a cause by outcome. */
    interface CauseCell {
        ReviewCause getCause();

        Outcome getFirst();

        Outcome getSecond();

        long getCount();
    }

    /** Pairs of persons by outcome. */
    interface PairCell {
        Outcome getFirst();

        Outcome getSecond();

        long getCount();
    }

    /** A person's decisions. */
    interface ReviewerLine {
        String getName();

        long getDecisions();

        long getBlocks();

        double getMedianMinutes();
    }

    /** Appeals. */
    interface AppealLine {
        long getDecided();

        long getOverturned();
    }
}
