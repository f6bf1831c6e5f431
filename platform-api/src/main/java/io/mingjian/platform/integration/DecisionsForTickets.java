/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.integration;

import io.mingjian.platform.decision.DecidedRun;
import io.mingjian.platform.decision.DecisionListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Notes what is to be written to tickets, in the transaction that records the decision. */
@Component
class DecisionsForTickets implements DecisionListener {

    private final IntegrationStore store;
    private final WriteBackDispatcher dispatcher;

    DecisionsForTickets(IntegrationStore store, WriteBackDispatcher dispatcher) {
        this.store = store;
        this.dispatcher = dispatcher;
    }

    /** The decision of a ticket's case is written to the ticket; later runs are experiments and not told. */
    @Override
    public void decided(DecidedRun decided) {
        if (decided.counts()) {
            store.cases().findByCaseId(decided.caseId()).ifPresent(this::add);
        }
    }

    private void add(TicketCaseRecord ticket) {
        boolean wanted = store.integrations()
                .findById(ticket.integrationId())
                .map(integration -> integration.settings().writeBack() != null)
                .orElse(false);
        if (wanted) {
            store.writeBacks().save(new WriteBackRecord(ticket, store.clock().instant()));
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    dispatcher.wake();
                }
            });
        }
    }
}
