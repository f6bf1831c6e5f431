/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.webhook;

import io.mingjian.platform.problem.RejectedException;
import io.mingjian.platform.security.Caller;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Reads of what endpoints were told. */
@Component
public class DeliveryReads {

    private final WebhookStore store;

    DeliveryReads(WebhookStore store) {
        this.store = store;
    }

    /**
     * Deliveries of an endpoint, newest first.
     *
     * @throws RejectedException 404 if the tenant has no such endpoint
     */
    public WebhookView.DeliveryPage list(Caller caller, UUID id, Wanted wanted) {
        List<WebhookDeliveryRecord> found = store.transactions().in(caller.tenant(), () -> {
            if (store.endpoints().findById(id).isEmpty()) {
                throw WebhookAdministration.unknown();
            }
            return store.deliveries().page(id, wanted.before(), wanted.status(), Limit.of(wanted.count() + 1));
        });
        List<WebhookDeliveryRecord> shown = found.subList(0, Math.min(wanted.count(), found.size()));
        String next = found.size() > wanted.count()
                ? shown.get(wanted.count() - 1).getId().toString()
                : null;
        return new WebhookView.DeliveryPage(
                shown.stream().map(WebhookView.DeliveryView::of).toList(), next);
    }

    /**
     * Which deliveries are wanted.
     *
     * @param status those alone, or null for all
     * @param before only older than this one
     * @param count deliveries of the page, at least 1
     */
    public record Wanted(WebhookDeliveryRecord.@Nullable Status status, UUID before, int count) {}
}
