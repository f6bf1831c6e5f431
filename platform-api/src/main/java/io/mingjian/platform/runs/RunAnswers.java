/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.runs;

import io.mingjian.platform.cases.CaseProgress;
import io.mingjian.platform.cases.CaseStatus;
import io.mingjian.platform.runs.RunAcceptance.AcceptedRun;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.async.DeferredResult;

/** Starts runs and answers: at once, or when the run is decided; no thread waits meanwhile. */
@Component
class RunAnswers {

    private static final String PREFERENCE_APPLIED = "Preference-Applied";

    private final RunStart starting;
    private final RunReads reads;
    private final CaseProgress progress;

    RunAnswers(RunStart starting, RunReads reads, CaseProgress progress) {
        this.starting = starting;
        this.reads = reads;
        this.progress = progress;
    }

    /** Starts the run; 202 at once, or 200 with the finished run if it is decided in time. */
    DeferredResult<ResponseEntity<RunView>> answer(RunRequested requested, Duration wait) {
        Waiting waiting = new Waiting(requested, wait);
        try {
            waiting.started(starting.start(requested, waiting::listen));
            return waiting.result;
        } catch (RuntimeException e) {
            waiting.stopListening();
            throw e;
        }
    }

    private static URI location(UUID caseId, int number) {
        return URI.create("/v1/cases/" + caseId + "/runs/" + number);
    }

    /** A client that may wait for a decision. */
    private final class Waiting {

        private final RunRequested requested;
        private final Duration wait;
        private final DeferredResult<ResponseEntity<RunView>> result;
        private CaseProgress.@Nullable Interest interest;

        Waiting(RunRequested requested, Duration wait) {
            this.requested = requested;
            this.wait = wait;
            this.result = wait.isZero() ? new DeferredResult<>() : new DeferredResult<>(wait.toMillis());
        }

        /** Begins before the run can be known to anybody, so that no decision can come unheard. */
        void listen(int number) {
            if (!wait.isZero()) {
                interest = progress.listen(requested.caseId(), number, status -> {
                    if (status == CaseStatus.DECIDED) {
                        lookAt(number);
                    }
                });
            }
        }

        void started(AcceptedRun accepted) {
            if (wait.isZero()) {
                giveUp(accepted.number());
                return;
            }
            if (accepted.repeated()) {
                stopListening();
                listen(accepted.number());
                lookAt(accepted.number());
            }
            result.onTimeout(() -> giveUp(accepted.number()));
            result.onCompletion(this::stopListening);
        }

        void stopListening() {
            CaseProgress.Interest present = interest;
            if (present != null) {
                present.close();
            }
        }

        private void lookAt(int number) {
            RunView view = reads.read(requested.tenant(), requested.caseId(), number);
            if (view.status() == CaseStatus.DECIDED) {
                result.setResult(ResponseEntity.ok()
                        .location(location(requested.caseId(), number))
                        .header(PREFERENCE_APPLIED, "wait=" + wait.toSeconds())
                        .body(view));
            }
        }

        private void giveUp(int number) {
            result.setResult(ResponseEntity.status(HttpStatus.ACCEPTED)
                    .location(location(requested.caseId(), number))
                    .body(reads.read(requested.tenant(), requested.caseId(), number)));
        }
    }
}
