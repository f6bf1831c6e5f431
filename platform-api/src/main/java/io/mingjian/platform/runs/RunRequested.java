/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.runs;

import io.mingjian.platform.intake.IdempotencyKeyRecord;
import io.mingjian.platform.intake.TraceContext;
import io.mingjian.platform.security.Caller;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * A run that was asked for, with its circumstances.
 *
 * @param caseId the case as the client named it
 * @param submission what is asked for
 * @param idempotencyKey key of the client, or null
 * @param traceparent W3C trace context of the request, or null
 */
public record RunRequested(
        Caller caller,
        UUID caseId,
        RunSubmission submission,
        @Nullable String idempotencyKey,
        @Nullable String traceparent) {

    public RunRequested {
        IdempotencyKeyRecord.requireKey(idempotencyKey);
    }

    static RunRequested of(Caller caller, UUID caseId, RunSubmission submission, HttpHeaders headers) {
        return new RunRequested(
                caller, caseId, submission, headers.getFirst("Idempotency-Key"), TraceContext.of(headers));
    }

    String tenant() {
        return caller.tenant();
    }
}
