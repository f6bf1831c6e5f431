/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.review;

import io.mingjian.contracts.cases.Case;
import io.mingjian.contracts.cases.RunRequest;
import io.mingjian.contracts.events.CaseSubmitted;
import io.mingjian.contracts.json.Sha256;
import io.mingjian.platform.acts.Acts;
import io.mingjian.platform.cases.AttachmentRecord;
import io.mingjian.platform.cases.Attachments;
import io.mingjian.platform.cases.CaseRecord;
import io.mingjian.platform.cases.CaseStatus;
import io.mingjian.platform.cases.Cases;
import io.mingjian.platform.cases.PersonalReview;
import io.mingjian.platform.cases.RunRecord;
import io.mingjian.platform.cases.Runs;
import io.mingjian.platform.decision.CaseReads;
import io.mingjian.platform.intake.CaseSubmission;
import io.mingjian.platform.intake.Intake;
import io.mingjian.platform.outbox.Outbox;
import io.mingjian.platform.problem.RejectedException;
import io.mingjian.platform.review.AppealRecord.Filing;
import io.mingjian.platform.security.Caller;
import io.mingjian.platform.tenancy.TenantTransactions;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Takes appeals: the case is judged once more from the start, as a run of its own, with the new evidence beside what was
 * there, and a person who has had no part in it decides. The decision that is appealed stays as it is.
 */
@Component
public class AppealIntake {

    private static final int MOST_APPEALS = 5;

    private final TenantTransactions transactions;
    private final AppealTables tables;
    private final Intake intake;
    private final AppealEffects effects;
    private final Clock clock;

    AppealIntake(
            TenantTransactions transactions, AppealTables tables, Intake intake, AppealEffects effects, Clock clock) {
        this.transactions = transactions;
        this.tables = tables;
        this.intake = intake;
        this.effects = effects;
        this.clock = clock;
    }

    /**
     * Files an appeal.
     *
     * @param evidence texts, pictures and attributes under names that the case does not have yet; possibly none
     * @return number of the run that judges the case again
     * @throws RejectedException 404 for an unknown case, 409 where nothing is decided yet, a person is at it, or it was appealed
     *     too often, 422 for a missing reason or evidence that is not acceptable
     */
    public int file(Caller caller, UUID caseId, String reason, CaseSubmission evidence) {
        ReviewRules.requireReason(reason);
        Case subject = transactions.in(caller.tenant(), () -> appealable(caseId));
        Case widened = intake.widen(subject, evidence);
        return transactions.in(caller.tenant(), () -> fork(caller, widened, reason));
    }

    private Case appealable(UUID caseId) {
        CaseRecord found = tables.cases().lock(caseId).orElseThrow(CaseReads::unknownCase);
        if (found.status() != CaseStatus.DECIDED) {
            throw RejectedException.conflict("not-decided", "Not decided", "The case is not decided yet.");
        }
        if (found.review() == PersonalReview.OPEN) {
            throw RejectedException.conflict(
                    "review-under-way", "Review under way", "A person is to decide the case; appeal against that.");
        }
        List<AppealRecord> earlier = tables.appeals().findByCaseIdOrderByRun(caseId);
        if (earlier.size() >= MOST_APPEALS) {
            throw RejectedException.conflict(
                    "too-many-appeals", "Too many appeals", "A case is appealed at most " + MOST_APPEALS + " times.");
        }
        return found.subject();
    }

    private int fork(Caller caller, Case widened, String reason) {
        // once more under the lock: another appeal may have come in between
        appealable(widened.id());
        int number = tables.runs().nextNumber(widened.id());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        RunRequest request = new RunRequest(number, List.of(), List.of(), Map.of(), List.of(), null, null);
        tables.runs().save(RunRecord.widened(widened, request, now));
        tables.addAttachments(widened);
        tables.appeals()
                .save(new AppealRecord(widened.tenant(), widened.id(), number, reason, new Filing(caller.name(), now)));
        tables.cases().findById(widened.id()).ifPresent(CaseRecord::awaitPerson);
        effects.outbox().add(new CaseSubmitted(widened, request), null);
        effects.acts()
                .record(
                        caller,
                        "case.appealed",
                        "case/" + widened.id(),
                        Map.of(
                                "run",
                                Integer.toString(number),
                                "reasonDigest",
                                Sha256.hex(reason.getBytes(StandardCharsets.UTF_8))));
        return number;
    }

    /** What an appeal brings about elsewhere. */
    @Component
    record AppealEffects(Outbox outbox, Acts acts) {}

    /** The tables of appeals. */
    @Component
    record AppealTables(Cases cases, Runs runs, Attachments attachments, Appeals appeals) {

        /** Adds the rows of attachments that the case did not have. */
        void addAttachments(Case widened) {
            attachments.saveAll(widened.attachments().stream()
                    .filter(attachment -> attachments
                            .findByCaseIdAndName(widened.id(), attachment.name())
                            .isEmpty())
                    .map(attachment -> new AttachmentRecord(widened, attachment))
                    .toList());
        }
    }
}
