/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.listing;

import io.mingjian.contracts.json.ContractJson;
import io.mingjian.platform.background.RecurringWork;
import io.mingjian.platform.decision.RunDecision;
import io.mingjian.platform.decision.RunDecisions;
import io.mingjian.platform.tenancy.TenantTransactions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.context.SmartLifecycle;

/**
 * Sends decisions of listings back, at least once: what is decided and not noted as sent is sent, so that a crash loses
 * nothing. Instances share the work by locking rows.
 */
class ListingRelay implements SmartLifecycle {

    private static final int ORIGINAL_RUN = 1;
    private static final int BATCH = 200;
    private static final long PUBLISH_SECONDS = 15;

    private final ListingStore store;
    private final ListingProducer producer;
    private final ListingProperties properties;
    private final RecurringWork work;

    ListingRelay(ListingStore store, ListingProducer producer, ListingProperties properties) {
        this.store = store;
        this.producer = producer;
        this.properties = properties;
        this.work = new RecurringWork("listing-relay", properties.pollInterval(), woken -> publishAll());
    }

    /** What the relay reads. */
    record ListingStore(TenantTransactions transactions, Listings listings, RunDecisions decisions, Clock clock) {}

    @Override
    public void start() {
        work.start();
    }

    @Override
    public void stop() {
        work.stop(Duration.ofSeconds(PUBLISH_SECONDS));
    }

    @Override
    public boolean isRunning() {
        return work.isRunning();
    }

    private void publishAll() {
        List<String> tenants = store.transactions()
                .in(TenantTransactions.PLATFORM, () -> store.listings().waitingTenants());
        for (String tenant : tenants) {
            int published;
            do {
                published = store.transactions().in(tenant, this::publishBatch);
            } while (isRunning() && published == BATCH);
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
