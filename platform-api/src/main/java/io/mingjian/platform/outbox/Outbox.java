/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.outbox;

import io.mingjian.contracts.events.ActPerformed;
import io.mingjian.contracts.events.CaseSubmitted;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The transactional outbox: an event is stored in the transaction of its cause and published after the commit, at least
 * once, also across a crash.
 */
@Component
public class Outbox {

    private final OutboxMessages messages;
    private final OutboxRelay relay;
    private final Clock clock;

    Outbox(OutboxMessages messages, OutboxRelay relay, Clock clock) {
        this.messages = messages;
        this.relay = relay;
        this.clock = clock;
    }

    /**
     * Stores the event in the current transaction and wakes the relay when that commits.
     *
     * @param traceparent W3C trace context of the request, or null
     * @throws IllegalStateException outside a transaction
     */
    public void add(CaseSubmitted event, @Nullable String traceparent) {
        add(OutboxMessage.of(event, traceparent, clock.instant()));
    }

    /**
     * Stores the act in the current transaction, which must be one of the act's tenant, and wakes the relay when that
     * commits.
     *
     * @throws IllegalStateException outside a transaction
     */
    public void add(ActPerformed act) {
        add(OutboxMessage.of(act));
    }

    private void add(OutboxMessage message) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("an event is stored in the transaction of its cause, but none is open");
        }
        messages.save(message);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                relay.wake();
            }
        });
    }

    /** Whether so many events wait that no more work should be taken in. */
    public boolean isFull() {
        return relay.isFull();
    }
}
