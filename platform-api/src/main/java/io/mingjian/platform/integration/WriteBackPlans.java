/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.integration;

import io.mingjian.platform.decision.CaseView.DecisionView;
import io.mingjian.platform.decision.RunDecisions;
import io.mingjian.platform.integration.IntegrationSettings.WriteBack;
import io.mingjian.platform.integration.WriteBackRecord.Status;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads what a write-back is to say just before it is sent, so that nothing of a decision is kept twice. */
@Component
class WriteBackPlans {

    private static final int ORIGINAL_RUN = 1;

    private final IntegrationStore store;
    private final IntegrationBox box;
    private final RunDecisions decisions;
    private final IntegrationProperties properties;

    WriteBackPlans(
            IntegrationStore store, IntegrationBox box, RunDecisions decisions, IntegrationProperties properties) {
        this.store = store;
        this.box = box;
        this.decisions = decisions;
        this.properties = properties;
    }

    /**
     * What is left to send.
     *
     * @param done requests at the beginning of {@code calls} that were taken
     * @param again whether an attempt was made before, whose end may be unknown
     */
    record Plan(UUID writeBack, Integration integration, List<TicketCall> calls, int done, boolean again) {}

    /** The plan of a write-back that is due, within a transaction of its tenant; empty if there is nothing to do. */
    Optional<Plan> plan(UUID id) {
        WriteBackRecord due = store.writeBacks().findById(id).orElse(null);
        if (due == null || due.status() != Status.PENDING) {
            return Optional.empty();
        }
        IntegrationRecord record =
                store.integrations().findById(due.integrationId()).orElseThrow();
        TicketCaseRecord ticket = store.cases().findById(due.ticketCaseId()).orElseThrow();
        WriteBack settings = record.settings().writeBack();
        if (settings == null || !record.isEnabled()) {
            due.failed(null, "integration-disabled");
            due.end(Status.FAILED);
            return Optional.empty();
        }
        if (isSuperseded(due, ticket)) {
            due.end(Status.SUPERSEDED);
            return Optional.empty();
        }
        DecisionView decision =
                decisions.of(ticket.caseId(), ORIGINAL_RUN).orElseThrow().view();
        List<String> lines = new CommentWording(settings.language()).lines(decision, link(ticket), id);
        TicketCalls.Note note = TicketCalls.Note.of(
                ticket.ticketId(),
                lines,
                setsPriority(ticket) ? settings : settings.withoutPriorities(),
                values(decision));
        return Optional.of(new Plan(
                id, box.open(record), TicketCalls.of(record.kind(), note), due.stepsDone(), due.attempts() > 0));
    }

    /** Whether there is a newer version of the same part, or another decision of this one. */
    private boolean isSuperseded(WriteBackRecord due, TicketCaseRecord ticket) {
        boolean newest = store.cases()
                .findFirstByIntegrationIdAndTicketIdAndPartOrderBySequenceDescIdDesc(
                        ticket.integrationId(), ticket.ticketId(), ticket.part())
                .filter(each -> each.getId().equals(ticket.getId()))
                .isPresent();
        return !newest || store.writeBacks().existsByTicketCaseIdAndIdGreaterThan(ticket.getId(), due.getId());
    }

    /** A part that came late is told, but leaves the priority as what is newer set it. */
    private boolean setsPriority(TicketCaseRecord ticket) {
        return store.cases()
                .findFirstByIntegrationIdAndTicketIdOrderBySequenceDescIdDesc(ticket.integrationId(), ticket.ticketId())
                .filter(each -> each.sequence() <= ticket.sequence())
                .isPresent();
    }

    private String link(TicketCaseRecord ticket) {
        return Objects.requireNonNullElse(properties.linkBase(), "") + "/console/cases/" + ticket.caseId();
    }

    private static Map<String, String> values(DecisionView decision) {
        return Map.of(
                "outcome",
                decision.outcome().name().toLowerCase(Locale.ROOT),
                "severity",
                Integer.toString(decision.severity()));
    }
}
