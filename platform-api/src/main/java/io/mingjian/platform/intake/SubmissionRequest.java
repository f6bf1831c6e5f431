/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.intake;

import io.mingjian.platform.security.Caller;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A submission with its circumstances.
 *
 * @param caseId identifier that the case gets if it is new
 * @param caller who submits
 * @param submission what is submitted
 * @param files files that came beside it
 * @param idempotencyKey key of the client, or null
 * @param traceparent W3C trace context of the request, or null
 */
public record SubmissionRequest(
        UUID caseId,
        Caller caller,
        CaseSubmission submission,
        List<AttachmentSource> files,
        @Nullable String idempotencyKey,
        @Nullable String traceparent) {

    public SubmissionRequest {
        IdempotencyKeyRecord.requireKey(idempotencyKey);
        files = List.copyOf(files);
    }
}
