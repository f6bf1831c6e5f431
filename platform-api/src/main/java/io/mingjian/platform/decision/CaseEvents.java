/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.decision;

import io.mingjian.platform.cases.CaseProgress;
import io.mingjian.platform.cases.CaseStatus;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One client that watches one case: {@code status} events as the case goes its way, at last a {@code decision}. Every
 * status is sent at most once and in order. Thread-safe.
 */
final class CaseEvents {

    private final UUID caseId;
    private final CaseReads reads;
    private final String tenant;
    private final SseEmitter emitter;
    private @Nullable CaseStatus last;
    private boolean ended;

    CaseEvents(UUID caseId, String tenant, CaseReads reads, SseEmitter emitter) {
        this.caseId = caseId;
        this.tenant = tenant;
        this.reads = reads;
        this.emitter = emitter;
    }

    /** Starts watching and sends what is known already. */
    void begin(CaseProgress progress, CaseView now) {
        CaseProgress.Interest interest = progress.listen(caseId, now.run(), this::advance);
        emitter.onCompletion(interest::close);
        emitter.onTimeout(emitter::complete);
        emitter.onError(error -> interest.close());
        advance(now.status());
        // what happened between reading the case and listening
        reads.find(tenant, caseId).ifPresent(later -> advance(later.status()));
    }

    /** Keeps proxies from closing the connection; false once the client is gone. */
    synchronized boolean beat() {
        if (!ended) {
            send(SseEmitter.event().comment("alive"));
        }
        return !ended;
    }

    private synchronized void advance(CaseStatus status) {
        if (ended || last != null && status.compareTo(last) <= 0) {
            return;
        }
        last = status;
        send(SseEmitter.event().name("status").data(new StatusEvent(caseId, status), MediaType.APPLICATION_JSON));
        if (status == CaseStatus.DECIDED && !ended) {
            send(SseEmitter.event().name("decision").data(reads.read(tenant, caseId), MediaType.APPLICATION_JSON));
            ended = true;
            emitter.complete();
        }
    }

    private void send(SseEmitter.SseEventBuilder event) {
        try {
            emitter.send(event);
        } catch (IOException | IllegalStateException e) {
            // the client is gone; the container completes the emitter
            ended = true;
        }
    }

    /** How far the case has come. */
    record StatusEvent(UUID id, CaseStatus status) {}
}
