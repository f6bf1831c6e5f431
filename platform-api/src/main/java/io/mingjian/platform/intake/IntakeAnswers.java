/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.intake;

import io.mingjian.platform.cases.CaseProgress;
import io.mingjian.platform.cases.CaseStatus;
import io.mingjian.platform.decision.CaseReads;
import io.mingjian.platform.decision.CaseView;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.async.DeferredResult;

/** Answers a submission: at once, or when the case is decided; no thread waits meanwhile. */
@Component
class IntakeAnswers {

    private static final String PREFERENCE_APPLIED = "Preference-Applied";
    private static final int ORIGINAL_RUN = 1;

    private final Intake intake;
    private final CaseReads reads;
    private final CaseProgress progress;

    IntakeAnswers(Intake intake, CaseReads reads, CaseProgress progress) {
        this.intake = intake;
        this.reads = reads;
        this.progress = progress;
    }

    /** Accepts and answers 202 at once, or 200 with the finished case if it is decided in time. */
    DeferredResult<ResponseEntity<CaseView>> answer(SubmissionRequest request, Duration wait) {
        if (wait.isZero()) {
            DeferredResult<ResponseEntity<CaseView>> result = new DeferredResult<>();
            AcceptedCase accepted = intake.accept(request);
            result.setResult(accepted(reads.read(request.caller().tenant(), accepted.id())));
            return result;
        }
        return answerDecided(request, wait);
    }

    private DeferredResult<ResponseEntity<CaseView>> answerDecided(SubmissionRequest request, Duration wait) {
        Waiting waiting = new Waiting(request.caller().tenant(), wait);
        // listening begins before the case exists, so that no decision can come unheard
        CaseProgress.Interest early = waiting.listen(request.caseId());
        try {
            AcceptedCase accepted = intake.accept(request);
            waiting.result.onTimeout(() -> waiting.giveUp(accepted.id()));
            if (accepted.repeated()) {
                CaseProgress.Interest late = waiting.listen(accepted.id());
                waiting.result.onCompletion(late::close);
                early.close();
                waiting.lookAt(accepted.id());
            } else {
                waiting.result.onCompletion(early::close);
            }
            return waiting.result;
        } catch (RuntimeException e) {
            early.close();
            throw e;
        }
    }

    private static ResponseEntity<CaseView> accepted(CaseView view) {
        return ResponseEntity.status(HttpStatus.ACCEPTED)
                .location(location(view.id()))
                .body(view);
    }

    private static URI location(UUID id) {
        return URI.create("/v1/cases/" + id);
    }

    /** A client that waits for a decision. */
    private final class Waiting {

        private final String tenant;
        private final Duration wait;
        private final DeferredResult<ResponseEntity<CaseView>> result;

        Waiting(String tenant, Duration wait) {
            this.tenant = tenant;
            this.wait = wait;
            this.result = new DeferredResult<>(wait.toMillis());
        }

        CaseProgress.Interest listen(UUID id) {
            return progress.listen(id, ORIGINAL_RUN, status -> {
                if (status == CaseStatus.DECIDED) {
                    lookAt(id);
                }
            });
        }

        void lookAt(UUID id) {
            CaseView view = reads.read(tenant, id);
            if (view.status() == CaseStatus.DECIDED) {
                result.setResult(ResponseEntity.ok()
                        .location(location(id))
                        .header(PREFERENCE_APPLIED, "wait=" + wait.toSeconds())
                        .body(view));
            }
        }

        void giveUp(UUID id) {
            result.setResult(accepted(reads.read(tenant, id)));
        }
    }
}
