/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.review;

import io.mingjian.contracts.reasoning.LabelProbability;
import io.mingjian.contracts.reasoning.Outcome;
import io.mingjian.platform.cases.CaseRecord;
import io.mingjian.platform.cases.Cases;
import io.mingjian.platform.decision.DecidedRun;
import io.mingjian.platform.decision.DecisionListener;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts decided cases into queues: those turned over, those drawn at random, and the forks that appeals asked for. */
@Component
class ReviewOpening implements DecisionListener {

    private static final double HELD = 0.5;

    private final ReviewItems items;
    private final Appeals appeals;
    private final Cases cases;
    private final ReviewRouting routing;
    private final Clock clock;

    ReviewOpening(ReviewItems items, Appeals appeals, Cases cases, ReviewRouting routing, Clock clock) {
        this.items = items;
        this.appeals = appeals;
        this.cases = cases;
        this.routing = routing;
        this.clock = clock;
    }

    @Override
    public void decided(DecidedRun decided) {
        cause(decided)
                .filter(cause -> !items.existsByCaseIdAndRun(decided.caseId(), decided.run()))
                .ifPresent(cause -> open(decided, cause));
    }

    private Optional<ReviewCause> cause(DecidedRun decided) {
        if (!decided.counts()) {
            return appeals.existsByCaseIdAndRun(decided.caseId(), decided.run())
                    ? Optional.of(ReviewCause.APPEAL)
                    : Optional.empty();
        }
        Outcome outcome = decided.verdict().outcome();
        if (outcome == Outcome.REVIEW) {
            return Optional.of(ReviewCause.OUTCOME);
        }
        return routing.isDrawn(decided.caseId(), outcome) ? Optional.of(ReviewCause.SAMPLE) : Optional.empty();
    }

    private void open(DecidedRun decided, ReviewCause cause) {
        ReviewSubject subject = new ReviewSubject(
                decided.pack(),
                cause,
                decided.verdict().severity(),
                decided.verdict().labels().stream()
                        .filter(label -> label.probability() >= HELD)
                        .map(LabelProbability::hypothesis)
                        .collect(Collectors.toSet()));
        items.save(new ReviewItemRecord(decided, cause, routing.queueOf(subject), clock.instant()));
        cases.findById(decided.caseId()).ifPresent(CaseRecord::awaitPerson);
    }
}
