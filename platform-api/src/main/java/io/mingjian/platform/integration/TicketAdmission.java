/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.integration;

import io.mingjian.contracts.cases.Identifiers;
import io.mingjian.platform.intake.Intake;
import io.mingjian.platform.integration.Taken.Outcome;
import io.mingjian.platform.integration.TicketEvent.Relevance;
import io.mingjian.platform.problem.RejectedException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Decides whether an event makes a case. The identifier of the case is noted before the case is made, so that its decision
 * finds the ticket, however fast it comes.
 */
@Component
class TicketAdmission {

    /** Longer than fetching a ticket's files can take. */
    private static final Duration CLAIM = Duration.ofMinutes(5);

    private final IntegrationStore store;

    TicketAdmission(IntegrationStore store) {
        this.store = store;
    }

    /** What is to be done: nothing more, or to make this case. */
    record Admission(Taken taken, UUID ticketCase) {

        private static final UUID NONE = new UUID(0, 0);

        static Admission over(Taken taken) {
            return new Admission(taken, NONE);
        }

        boolean isOver() {
            return ticketCase.equals(NONE);
        }

        UUID caseId() {
            return taken.caseId() == null ? NONE : taken.caseId();
        }
    }

    /**
     * Judges an event and claims the version of its ticket.
     *
     * @throws RejectedException 409 for a delivery that was taken before, 503 while its version is being taken
     */
    Admission admit(Integration integration, Delivery delivery, TicketEvent event) {
        return store.transactions().in(integration.tenant(), () -> {
            if (store.deliveries().isKnown(integration.id(), delivery.id(), delivery.bodySha256())) {
                throw RejectedException.conflict(
                        "replayed-delivery", "Replayed delivery", "This delivery was taken before.");
            }
            Admission admission = admission(integration, event);
            if (admission.isOver()) {
                note(integration, delivery, admission.taken().outcome());
            }
            return admission;
        });
    }

    /** Notes that the case exists. */
    Taken accepted(Integration integration, Delivery delivery, Admission admission, UUID caseId) {
        return store.transactions().in(integration.tenant(), () -> {
            store.cases().findById(admission.ticketCase()).orElseThrow().accepted(caseId);
            note(integration, delivery, Outcome.ACCEPTED);
            return new Taken(Outcome.ACCEPTED, caseId);
        });
    }

    /** Lets go of a version whose case was refused: nothing of it was stored. */
    void refused(Integration integration, Admission admission) {
        store.transactions().run(integration.tenant(), () -> store.cases().deleteById(admission.ticketCase()));
    }

    private Admission admission(Integration integration, TicketEvent event) {
        if (event.relevance() == Relevance.OWN || integration.isOneself(event.actors())) {
            return Admission.over(Taken.without(Outcome.OWN));
        }
        if (event.relevance() == Relevance.NONE) {
            return Admission.over(Taken.without(Outcome.IGNORED));
        }
        Optional<TicketCaseRecord> same = store.cases()
                .findByIntegrationIdAndTicketIdAndVersion(integration.id(), event.ticketId(), event.version());
        return same.map(this::again).orElseGet(() -> first(integration, event));
    }

    private Admission again(TicketCaseRecord known) {
        if (known.isAccepted()) {
            return Admission.over(new Taken(Outcome.KNOWN, known.caseId()));
        }
        Instant now = store.clock().instant();
        if (known.isClaimed(now)) {
            throw beingTaken();
        }
        known.claim(now.plus(CLAIM));
        return new Admission(new Taken(Outcome.ACCEPTED, known.caseId()), known.getId());
    }

    private Admission first(Integration integration, TicketEvent event) {
        Optional<TicketCaseRecord> newest = store.cases()
                .findFirstByIntegrationIdAndTicketIdAndPartOrderBySequenceDescIdDesc(
                        integration.id(), event.ticketId(), event.part());
        if (newest.isPresent() && newest.get().sequence() > event.sequence()) {
            return Admission.over(Taken.without(Outcome.STALE));
        }
        if (newest.isPresent() && newest.get().contentDigest().equals(event.contentDigest())) {
            return Admission.over(new Taken(Outcome.UNCHANGED, newest.get().caseId()));
        }
        Instant now = store.clock().instant();
        UUID id = Identifiers.next();
        UUID caseId = Intake.newCaseId();
        if (store.cases().claim(new TicketCases.Claim(id, integration, event, caseId, now.plus(CLAIM), now)) == 0) {
            throw beingTaken();
        }
        return new Admission(new Taken(Outcome.ACCEPTED, caseId), id);
    }

    private void note(Integration integration, Delivery delivery, Outcome outcome) {
        store.deliveries()
                .add(new TicketDeliveries.Row(
                        Identifiers.next(),
                        integration.tenant(),
                        delivery,
                        outcome.name(),
                        store.clock().instant()));
    }

    private static RejectedException beingTaken() {
        return RejectedException.unavailable(
                "being-taken", "Being taken", "This version of the ticket is being taken; try again shortly.");
    }
}
