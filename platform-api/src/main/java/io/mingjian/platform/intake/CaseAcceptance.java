/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.intake;

import io.mingjian.contracts.cases.Case;
import io.mingjian.contracts.cases.RunRequest;
import io.mingjian.contracts.events.CaseSubmitted;
import io.mingjian.platform.cases.AttachmentRecord;
import io.mingjian.platform.cases.Attachments;
import io.mingjian.platform.cases.CaseRecord;
import io.mingjian.platform.cases.Cases;
import io.mingjian.platform.cases.DataSubjects;
import io.mingjian.platform.cases.RunRecord;
import io.mingjian.platform.cases.Runs;
import io.mingjian.platform.observation.PlatformMetrics;
import io.mingjian.platform.outbox.Outbox;
import io.mingjian.platform.problem.RejectedException;
import io.mingjian.platform.tenancy.TenantTransactions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The transaction that makes a case: key, case, run, attachments and event together or not at all. */
@Component
class CaseAcceptance {

    private static final int ORIGINAL_RUN = 1;

    private final TenantTransactions transactions;
    private final IdempotencyKeys keys;
    private final CaseRows rows;
    private final Outbox outbox;
    private final PlatformMetrics metrics;

    CaseAcceptance(
            TenantTransactions transactions,
            IdempotencyKeys keys,
            CaseRows rows,
            Outbox outbox,
            PlatformMetrics metrics) {
        this.transactions = transactions;
        this.keys = keys;
        this.rows = rows;
        this.outbox = outbox;
        this.metrics = metrics;
    }

    /**
     * The case that the same key made before.
     *
     * @throws RejectedException 409 if it was another body
     */
    Optional<AcceptedCase> earlier(SubmissionRequest request, String digest) {
        String key = request.idempotencyKey();
        if (key == null) {
            return Optional.empty();
        }
        return transactions
                .in(request.caller().tenant(), () -> keys.findByKey(key))
                .map(found -> repeated(found, digest));
    }

    /** Stores the case unless a concurrent request with the same key was faster. */
    AcceptedCase accept(SubmissionRequest request, Case subject, ValidSubmission submission) {
        AcceptedCase accepted =
                transactions.in(subject.tenant(), () -> acceptInTransaction(request, subject, submission));
        if (!accepted.repeated()) {
            metrics.caseAccepted(subject.pack());
        }
        return accepted;
    }

    private AcceptedCase acceptInTransaction(SubmissionRequest request, Case subject, ValidSubmission submission) {
        String digest = submission.digest();
        String key = request.idempotencyKey();
        if (key != null && keys.claim(claim(subject, key, digest)) == 0) {
            return repeated(keys.findByKey(key).orElseThrow(), digest);
        }
        rows.save(subject, submission.subject());
        outbox.add(new CaseSubmitted(subject, RunRequest.original()), request.traceparent());
        return new AcceptedCase(subject.id(), false);
    }

    private static AcceptedCase repeated(IdempotencyKeyRecord found, String digest) {
        return new AcceptedCase(found.requireSame(digest).caseId(), true);
    }

    private static IdempotencyKeys.Claim claim(Case subject, String key, String digest) {
        return new IdempotencyKeys.Claim(
                subject.id(), subject.tenant(), key, digest, subject.id(), ORIGINAL_RUN, subject.submittedAt());
    }

    /** The tables of a case. */
    @Component
    record CaseRows(Cases cases, Runs runs, Attachments attachments, DataSubjects dataSubjects) {

        void save(Case subject, @Nullable String about) {
            String dataSubject = about == null ? null : dataSubjects.digest(subject.tenant(), about);
            cases.save(new CaseRecord(subject, dataSubject));
            runs.save(new RunRecord(subject, RunRequest.original(), subject.submittedAt()));
            attachments.saveAll(subject.attachments().stream()
                    .map(attachment -> new AttachmentRecord(subject, attachment))
                    .toList());
        }
    }
}
