/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.decision;

import io.mingjian.content.ContentStore;
import io.mingjian.contracts.cases.ContentReference;
import io.mingjian.contracts.events.DecisionRecorded;
import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.reasoning.FailureChains;
import io.mingjian.contracts.reasoning.ReasoningChain;
import io.mingjian.platform.cases.CaseProgress;
import io.mingjian.platform.cases.CaseRecord;
import io.mingjian.platform.cases.CaseStatus;
import io.mingjian.platform.cases.Cases;
import io.mingjian.platform.observation.PlatformMetrics;
import io.mingjian.platform.tenancy.TenantTransactions;
import io.mingjian.ring.events.PoisonEvent;
import io.mingjian.ring.events.RingMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Keeps the read model up with the ledger. Idempotent: the first record of a run stays, and only a stand-in for an
 * unreadable decision gives way to the decision itself. The decision of a later run is kept beside the case's own, which
 * it does not change.
 */
@Component
class DecisionRecorder {

    private static final Logger LOGGER = LoggerFactory.getLogger(DecisionRecorder.class);
    private static final String HOP = "platform-api/decisions";

    private final TenantTransactions transactions;
    private final Cases cases;
    private final Decisions decisions;
    private final CaseProgress progress;
    private final ReadModelTools tools;

    DecisionRecorder(
            TenantTransactions transactions,
            Cases cases,
            Decisions decisions,
            CaseProgress progress,
            ReadModelTools tools) {
        this.transactions = transactions;
        this.cases = cases;
        this.decisions = decisions;
        this.progress = progress;
        this.tools = tools;
    }

    /** Records a batch, one transaction per tenant, and tells those who wait. */
    void record(List<RingMessage<DecisionRecorded>> batch) {
        Map<String, List<DecisionRecorded>> byTenant = new LinkedHashMap<>();
        batch.forEach(message -> byTenant.computeIfAbsent(message.event().tenant(), tenant -> new ArrayList<>())
                .add(message.event()));
        byTenant.forEach((tenant, events) -> {
            transactions.run(tenant, () -> events.forEach(this::recordInTransaction));
            events.forEach(event -> progress.reached(event.caseId(), event.run(), CaseStatus.DECIDED));
        });
    }

    /** Turns the case of an unreadable decision over to a person. */
    void recordFailure(PoisonEvent poison) {
        String tenant = poison.tenant();
        UUID caseId = poison.caseId();
        if (tenant == null || caseId == null || !TenantTransactions.isTenant(tenant)) {
            LOGGER.atError().addKeyValue("event", poison.eventId()).log("an unreadable decision names no case");
            return;
        }
        transactions.run(tenant, () -> known(caseId).ifPresent(found -> standIn(found, poison)));
        progress.reached(caseId, poison.run(), CaseStatus.DECIDED);
    }

    private void recordInTransaction(DecisionRecorded event) {
        Optional<CaseRecord> found = known(event.caseId());
        if (found.isEmpty()) {
            return;
        }
        Optional<DecisionRecord> present = decisions.findByCaseIdAndRun(event.caseId(), event.run());
        if (present.isPresent() && present.get().failure() == null) {
            return;
        }
        present.ifPresentOrElse(
                standIn -> standIn.replaceBy(event), () -> decisions.save(DecisionRecord.recorded(event)));
        CaseRecord decided = found.get();
        if (event.run() == decided.run()) {
            decided.decide(event.decision().verdict(), event.decision().recordedAt());
            tools.metrics()
                    .caseDecided(Duration.between(
                            decided.submittedAt(), tools.clock().instant()));
        }
        tell(decided, DecisionDocument.of(event));
    }

    private void tell(CaseRecord decided, DecisionDocument decision) {
        DecidedRun run = new DecidedRun(
                decision.id(),
                decided.tenant(),
                decided.getId(),
                decided.pack(),
                decision.run(),
                decision.run() == decided.run(),
                decision.verdict(),
                decision.recordedAt());
        tools.listeners().forEach(listener -> listener.decided(run));
    }

    private void standIn(CaseRecord found, PoisonEvent poison) {
        if (found.erasedAt() != null
                || decisions.findByCaseIdAndRun(found.getId(), poison.run()).isPresent()) {
            return;
        }
        ReasoningChain chain = FailureChains.of(found.getId(), poison.run(), null, HOP, poison.reason());
        ContentReference stored = tools.content().put(found.tenant(), found.getId(), ContractJson.canonical(chain));
        DecisionDocument document = new DecisionDocument(
                poison.eventId(),
                found.getId(),
                found.tenant(),
                poison.run(),
                chain.verdict(),
                stored,
                null,
                List.of(),
                tools.clock().instant(),
                null);
        decisions.save(DecisionRecord.failed(document, poison.reason()));
        if (poison.run() == found.run()) {
            found.decide(chain.verdict(), document.recordedAt());
        }
        tell(found, document);
    }

    /** The case, locked, so that several deliveries of one decision wait for each other. */
    private Optional<CaseRecord> known(UUID caseId) {
        Optional<CaseRecord> found = cases.lock(caseId);
        if (found.isEmpty()) {
            LOGGER.atWarn().addKeyValue("case", caseId).log("a decision about an unknown case is ignored");
        }
        return found;
    }

    /** What recording needs besides the tables. */
    @Component
    record ReadModelTools(
            ContentStore content, PlatformMetrics metrics, Clock clock, List<DecisionListener> listeners) {}
}
