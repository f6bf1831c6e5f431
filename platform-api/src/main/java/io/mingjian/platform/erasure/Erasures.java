/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.erasure;

import io.mingjian.content.ContentStore;
import io.mingjian.contracts.cases.Case;
import io.mingjian.contracts.cases.ContentReference;
import io.mingjian.contracts.cases.Identifiers;
import io.mingjian.platform.acts.Act;
import io.mingjian.platform.acts.Acts;
import io.mingjian.platform.cases.CaseRecord;
import io.mingjian.platform.cases.CaseStatus;
import io.mingjian.platform.cases.CaseTraces;
import io.mingjian.platform.cases.Cases;
import io.mingjian.platform.cases.LegalHold;
import io.mingjian.platform.problem.RejectedException;
import io.mingjian.platform.tenancy.TenantTransactions;
import io.mingjian.platform.webhook.WebhookEvent;
import io.mingjian.platform.webhook.WebhookEventType;
import io.mingjian.platform.webhook.WebhookEvents;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * Erases what cases said. A case is first marked and forgotten by the read model, in one transaction under its lock;
 * then its content key is destroyed; then the receipt is written. Whatever stops between is finished later, so that a
 * receipt never tells of an erasure that did not happen. Thread-safe; repeating an erasure changes nothing.
 */
@Component
class Erasures {

    private static final Logger LOGGER = LoggerFactory.getLogger(Erasures.class);
    private static final String ACT = "case.erased";
    private static final int RESUMED_AT_ONCE = 100;

    private final TenantTransactions transactions;
    private final Cases cases;
    private final ErasureRecords records;
    private final Acts acts;
    private final ErasureTools tools;

    Erasures(TenantTransactions transactions, Cases cases, ErasureRecords records, Acts acts, ErasureTools tools) {
        this.transactions = transactions;
        this.cases = cases;
        this.records = records;
        this.acts = acts;
        this.tools = tools;
    }

    /**
     * Erases a case; returns when its content is gone and the receipt is written.
     *
     * @throws RejectedException 404 for an unknown case; 409 while a run of it is under way, while a legal hold is on it,
     *     and if it was stored before content had keys
     */
    ErasureView erase(ErasureRequest request, UUID caseId) {
        String tenant = request.caller().tenant();
        ErasureRecord begun = transactions.in(tenant, () -> begin(request, caseId));
        finish(begun);
        return transactions.in(
                tenant, () -> cases.findById(caseId).map(ErasureView::of).orElseThrow(Erasures::unknownCase));
    }

    /** The cases about somebody that are not erased yet. */
    List<UUID> about(String tenant, String dataSubject) {
        return transactions.in(tenant, () -> cases.findIdsByDataSubject(dataSubject));
    }

    /** Finishes what was begun and not finished, by this process or another. */
    void resume() {
        List<ErasureRecord> open = transactions.in(
                TenantTransactions.PLATFORM, () -> records.findByReceiptIsNullOrderById(Limit.of(RESUMED_AT_ONCE)));
        open.forEach(erasure -> {
            LOGGER.atInfo().addKeyValue("case", erasure.caseId()).log("an erasure that was begun is finished");
            finish(erasure);
        });
    }

    private ErasureRecord begin(ErasureRequest request, UUID caseId) {
        CaseRecord found = cases.lock(caseId).orElseThrow(Erasures::unknownCase);
        if (found.erasedAt() != null) {
            return records.findByCaseId(caseId).orElseThrow();
        }
        Case subject = found.subject();
        requireErasable(found, subject);
        Instant now = tools.clock().instant().truncatedTo(ChronoUnit.MICROS);
        ErasureRecord begun = records.save(new ErasureRecord(subject, request, records.countRuns(caseId), now));
        found.erase(now);
        records.forgetAttachments(caseId);
        records.forgetBases(caseId);
        records.forgetBodies(caseId);
        records.forgetLine(caseId);
        tools.traces().forEach(traces -> traces.forget(caseId));
        return begun;
    }

    private void requireErasable(CaseRecord found, Case subject) {
        LegalHold hold = found.legalHold();
        if (hold != null) {
            throw RejectedException.conflict(
                    "legal-hold",
                    "Legal hold",
                    "The case is held since " + hold.setAt() + " by " + hold.setBy() + ": " + hold.reason());
        }
        if (found.status() != CaseStatus.DECIDED || records.countUndecidedRuns(found.getId()) > 0) {
            throw RejectedException.conflict(
                    "run-under-way", "Run under way", "A run of the case is under way; erase it when that is decided.");
        }
        if (records.countOpenBatches(found.getId()) > 0) {
            throw RejectedException.conflict(
                    "batch-under-way",
                    "Batch under way",
                    "The batch that made the case is under way and its upload still kept; erase it when that is finished.");
        }
        if (references(subject).anyMatch(reference -> reference.key() == null)) {
            throw RejectedException.conflict(
                    "content-not-keyed",
                    "Content not keyed",
                    "The case was stored before content was kept under keys; other cases may share its content.");
        }
    }

    private void finish(ErasureRecord begun) {
        if (begun.receipt() != null) {
            return;
        }
        tools.content().eraseKey(begun.tenant(), begun.caseId());
        transactions.run(begun.tenant(), () -> records.lock(begun.getId()).ifPresent(this::receipt));
    }

    private void receipt(ErasureRecord erasure) {
        if (erasure.receipt() != null) {
            return;
        }
        Act act = new Act(ACT, "case/" + erasure.caseId(), erasure.caseId(), erasure.details());
        UUID receipt = erasure.origin() == Origin.RETENTION
                ? acts.recordOfPlatform(erasure.tenant(), act)
                : acts.record(erasure.caller(), act);
        erasure.finish(receipt, tools.clock().instant().truncatedTo(ChronoUnit.MICROS));
        CaseRecord erased = cases.lock(erasure.caseId()).orElseThrow();
        erased.receipt(receipt);
        tools.webhooks().add(erasure.tenant(), () -> event(erased, receipt));
    }

    private WebhookEvent event(CaseRecord erased, UUID receipt) {
        return new WebhookEvent(
                Identifiers.derived(receipt, "webhook/erased"),
                WebhookEventType.CASE_ERASED,
                tools.clock().instant(),
                new WebhookEvent.About(erased.pack(), erased.outcome()),
                Map.of(
                        "tenant", erased.tenant(),
                        "caseId", erased.getId(),
                        "pack", erased.pack(),
                        "receipt", receipt,
                        "links", Map.of("case", "/v1/cases/" + erased.getId())));
    }

    private static Stream<ContentReference> references(Case subject) {
        return Stream.concat(
                subject.texts().stream().map(text -> text.content()),
                subject.attachments().stream().map(attachment -> attachment.content()));
    }

    static RejectedException unknownCase() {
        return RejectedException.notFound("unknown-case", "Unknown case", "This tenant has no such case.");
    }

    /** What erasing needs besides the tables. */
    @Component
    record ErasureTools(ContentStore content, List<CaseTraces> traces, Clock clock, WebhookEvents webhooks) {}
}
