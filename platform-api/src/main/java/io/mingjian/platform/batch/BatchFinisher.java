/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.batch;

import io.mingjian.contracts.cases.Identifiers;
import io.mingjian.platform.tenancy.TenantTransactions;
import io.mingjian.platform.webhook.WebhookEvent;
import io.mingjian.platform.webhook.WebhookEventType;
import io.mingjian.platform.webhook.WebhookEvents;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Notices batches whose cases are all decided, and tells webhooks in the same transaction. */
@Component
class BatchFinisher {

    private static final Set<BatchRecord.Status> SETTLED =
            Set.of(BatchRecord.Status.SUBMITTED, BatchRecord.Status.CANCELLED);

    private final BatchStore store;
    private final BatchReads reads;
    private final WebhookEvents webhooks;
    private final Clock clock;

    BatchFinisher(BatchStore store, BatchReads reads, WebhookEvents webhooks, Clock clock) {
        this.store = store;
        this.reads = reads;
        this.webhooks = webhooks;
        this.clock = clock;
    }

    void finishDecided() {
        List<BatchRecord> settled = store.transactions().in(TenantTransactions.PLATFORM, () -> store.batches()
                .findByFinishedAtIsNullAndStatusInOrderById(SETTLED));
        settled.forEach(batch -> store.transactions().run(batch.tenant(), () -> finishIfDecided(batch)));
    }

    private void finishIfDecided(BatchRecord seen) {
        BatchReads.Counts counts = reads.count(seen.getId());
        if (counts.done() < seen.lineCount()) {
            return;
        }
        store.batches()
                .lock(seen.getId())
                .filter(batch -> batch.finishedAt() == null)
                .ifPresent(batch -> {
                    batch.finish(clock.instant());
                    // its cases have their own copy by now, which is erased with them
                    store.content().eraseKey(batch.tenant(), batch.getId());
                    webhooks.add(batch.tenant(), () -> event(batch, counts));
                });
    }

    private WebhookEvent event(BatchRecord batch, BatchReads.Counts counts) {
        Instant at = clock.instant();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("tenant", batch.tenant());
        data.put("batchId", batch.getId());
        data.put("status", batch.status());
        data.put("lines", batch.lineCount());
        data.put("decided", counts.decided());
        data.put("rejected", counts.of(BatchLineRecord.Status.REJECTED));
        data.put("cancelled", counts.of(BatchLineRecord.Status.CANCELLED));
        data.put("outcomes", counts.outcomes());
        String link = "/v1/batches/" + batch.getId();
        data.put("links", Map.of("batch", link, "results", link + "/results"));
        return new WebhookEvent(
                Identifiers.derived(batch.getId(), "webhook/finished"),
                WebhookEventType.BATCH_FINISHED,
                at,
                WebhookEvent.About.NOTHING,
                data);
    }
}
