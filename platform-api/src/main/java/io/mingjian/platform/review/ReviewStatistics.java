/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.review;

import io.mingjian.platform.review.Agreement.Cell;
import io.mingjian.platform.tenancy.TenantTransactions;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** How persons and platform agree, and persons among themselves. */
@Component
public class ReviewStatistics {

    private final TenantTransactions transactions;
    private final ReviewCounts counts;

    ReviewStatistics(TenantTransactions transactions, ReviewCounts counts) {
        this.transactions = transactions;
        this.counts = counts;
    }

    /** Reviews done in a period, {@code from} inclusive, {@code to} exclusive. */
    public Report report(String tenant, Instant from, Instant to) {
        return transactions.in(tenant, () -> {
            List<ReviewCounts.CauseCell> cells = counts.byOutcome(from, to);
            ReviewCounts.AppealLine appeals = counts.appeals(from, to);
            return new Report(
                    from,
                    to,
                    Agreement.of(cells.stream()
                            .filter(cell -> cell.getCause() == ReviewCause.SAMPLE)
                            .map(cell -> new Cell(cell.getFirst(), cell.getSecond(), cell.getCount()))
                            .toList()),
                    Agreement.of(counts.byPair(from, to).stream()
                            .map(cell -> new Cell(cell.getFirst(), cell.getSecond(), cell.getCount()))
                            .toList()),
                    cells.stream().map(Report::row).toList(),
                    counts.byReviewer(from, to).stream().map(Report::row).toList(),
                    new AppealRow(appeals.getDecided(), appeals.getOverturned()));
        });
    }

    /**
     * Agreement in a period.
     *
     * @param platform the platform against persons, on cases drawn at random: those alone say how good the platform is
     * @param secondPerson first against second person, where two were wanted
     * @param outcomes reviews done by cause and outcome
     * @param reviewers decisions by person
     * @param appeals appeals decided, and how many of them ended otherwise than before
     */
    public record Report(
            Instant from,
            Instant to,
            Agreement platform,
            Agreement secondPerson,
            List<OutcomeRow> outcomes,
            List<ReviewerRow> reviewers,
            AppealRow appeals) {

        private static OutcomeRow row(ReviewCounts.CauseCell cell) {
            return new OutcomeRow(
                    cell.getCause(), cell.getFirst().name(), cell.getSecond().name(), cell.getCount());
        }

        private static ReviewerRow row(ReviewCounts.ReviewerLine line) {
            return new ReviewerRow(line.getName(), line.getDecisions(), line.getBlocks(), line.getMedianMinutes());
        }
    }

    /** Reviews of a cause that the platform and persons decided like this. */
    public record OutcomeRow(ReviewCause cause, String platform, String persons, long count) {}

    /** What a person did; minutes from the opening of a review to the decision. */
    public record ReviewerRow(String name, long decisions, long blocks, double medianMinutes) {}

    /** Appeals. */
    public record AppealRow(long decided, long overturned) {}
}
