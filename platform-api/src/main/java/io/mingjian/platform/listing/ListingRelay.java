/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.listing;

import io.mingjian.contracts.json.ContractJson;
import io.mingjian.platform.decision.RunDecision;
import io.mingjian.platform.decision.RunDecisions;
import io.mingjian.platform.tenancy.TenantTransactions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Sends decisions of listings back, at least once: what is decided and not noted as sent is sent, so that a crash loses
 * nothing. Instances share the work by locking rows.
 */
class ListingRelay implements SmartLifecycle {

    private static final Logger LOGGER = LoggerFactory.getLogger(ListingRelay.class);
    private static final int ORIGINAL_RUN = 1;
    private static final int BATCH = 200;
    private static final long PUBLISH_SECONDS = 15;

    private final ListingStore store;
    private final ListingProducer producer;
    private final ListingProperties properties;
    private final Semaphore stopping = new Semaphore(0);
    private volatile boolean running;

    @Nullable
    private Thread thread;

    ListingRelay(ListingStore store, ListingProducer producer, ListingProperties properties) {
        this.store = store;
        this.producer = producer;
        this.properties = properties;
    }

    /** What the relay reads. */
    record ListingStore(TenantTransactions transactions, Listings listings, RunDecisions decisions, Clock clock) {}

    @Override
    public void start() {
        running = true;
        thread = new Thread(this::work, "listing-relay");
        thread.start();
    }

    @Override
    public void stop() {
        running = false;
        stopping.release();
        Thread worker = thread;
        if (worker != null) {
            try {
                worker.join(TimeUnit.SECONDS.toMillis(PUBLISH_SECONDS));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        while (running) {
            try {
                publishAll();
            } catch (RuntimeException e) {
                LOGGER.atWarn().setCause(e).log("decisions of listings could not be sent, trying again");
            }
            try {
                if (stopping.tryAcquire(properties.pollInterval().toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void publishAll() {
        List<String> tenants = store.transactions()
                .in(TenantTransactions.PLATFORM, () -> store.listings().waitingTenants());
        for (String tenant : tenants) {
            int published;
            do {
                published = store.transactions().in(tenant, this::publishBatch);
            } while (running && published == BATCH);
        }
    }

    private int publishBatch() {
        List<ListingRecord> decided = store.listings().lockDecided(BATCH);
        await(CompletableFuture.allOf(decided.stream().map(this::publish).toArray(CompletableFuture[]::new)));
        decided.forEach(listing -> listing.published(store.clock().instant()));
        return decided.size();
    }

    private CompletableFuture<?> publish(ListingRecord listing) {
        Optional<RunDecision> decision = store.decisions().of(listing.caseId(), ORIGINAL_RUN);
        return decision.<CompletableFuture<?>>map(found -> producer.send(
                        properties.decidedTopic(),
                        listing.recordKey(),
                        ContractJson.canonical(ListingDecided.of(listing, found.view()))))
                .orElseThrow(() -> new IllegalStateException("a decided case has no decision: " + listing.caseId()));
    }

    private static void await(CompletableFuture<Void> acknowledged) {
        try {
            acknowledged.get(PUBLISH_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while publishing", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the broker did not acknowledge", e);
        }
    }
}
