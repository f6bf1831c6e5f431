/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.webhook;

import io.mingjian.contracts.reasoning.Outcome;
import java.util.Set;

/**
 * What a tenant decides about an endpoint.
 *
 * @param url http or https
 * @param description for people, possibly empty
 * @param eventTypes at least one
 * @param packs only events of these packs; all when empty
 * @param outcomes only events with these outcomes, names of {@link Outcome}; all when empty
 */
record WebhookSettings(
        String url, String description, Set<WebhookEventType> eventTypes, Set<String> packs, Set<String> outcomes) {

    WebhookSettings {
        eventTypes = Set.copyOf(eventTypes);
        packs = Set.copyOf(packs);
        outcomes = Set.copyOf(outcomes);
    }

    /** Whether the endpoint is to be told of an event; a filter leaves events alone that have no such member. */
    boolean wants(WebhookEvent event) {
        String pack = event.about().pack();
        Outcome outcome = event.about().outcome();
        return eventTypes.contains(event.type())
                && (packs.isEmpty() || pack == null || packs.contains(pack))
                && (outcomes.isEmpty() || outcome == null || outcomes.contains(outcome.name()));
    }
}
