/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.runs;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.mingjian.contracts.cases.RunRequest;
import io.mingjian.contracts.reasoning.Outcome;
import io.mingjian.platform.cases.CaseStatus;
import io.mingjian.platform.cases.RunRecord;
import io.mingjian.platform.decision.CaseView.DecisionView;
import io.mingjian.platform.decision.RunDecision;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run as clients see it.
 *
 * @param caseId the case
 * @param run number of the run; 1 is the original, whose decision is the case's
 * @param status SUBMITTED until the run is DECIDED
 * @param requestedAt when it was asked for, absent for a run that nobody asked for
 * @param request what was asked for, with what it starts from, absent for a run that nobody asked for
 * @param replayed whether its chain equals that of the run it starts from to the bit, but for the run's number; absent
 *     before the decision and where it starts from none
 * @param decision what was decided, absent before it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RunView(
        UUID caseId,
        int run,
        CaseStatus status,
        @Nullable Instant requestedAt,
        @Nullable RunRequest request,
        @Nullable Boolean replayed,
        @Nullable DecisionView decision) {

    static RunView of(UUID caseId, StoredRun stored, @Nullable Boolean replayed) {
        RunDecision decision = stored.decision();
        return new RunView(
                caseId,
                stored.number(),
                stored.status(),
                stored.requestedAt(),
                stored.request(),
                replayed,
                decision == null ? null : decision.view());
    }

    /** The runs of a case, from the original on. */
    public record RunList(List<RunSummary> runs) {

        public RunList {
            runs = List.copyOf(runs);
        }
    }

    /** A run in a list. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RunSummary(
            int run,
            CaseStatus status,
            @Nullable Instant requestedAt,
            @Nullable RunRequest request,
            @Nullable Outcome outcome,
            @Nullable Integer severity,
            @Nullable Double confidence,
            @Nullable Instant decidedAt) {

        static RunSummary of(StoredRun stored) {
            RunDecision decision = stored.decision();
            DecisionView view = decision == null ? null : decision.view();
            return new RunSummary(
                    stored.number(),
                    stored.status(),
                    stored.requestedAt(),
                    stored.request(),
                    view == null ? null : view.outcome(),
                    view == null ? null : view.severity(),
                    view == null ? null : view.confidence(),
                    view == null ? null : view.recordedAt());
        }
    }

    /**
     * A run with what became of it; asked for, decided, or both.
     *
     * @param asked null for a run that nobody asked for
     * @param decision null before it
     */
    record StoredRun(
            int number, @Nullable RunRecord asked, @Nullable RunDecision decision) {

        CaseStatus status() {
            return decision == null ? CaseStatus.SUBMITTED : CaseStatus.DECIDED;
        }

        @Nullable
        Instant requestedAt() {
            return asked == null ? null : asked.requestedAt();
        }

        @Nullable
        RunRequest request() {
            return asked == null ? null : asked.request();
        }
    }
}
