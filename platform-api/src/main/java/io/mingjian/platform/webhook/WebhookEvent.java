/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.webhook;

import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.reasoning.Outcome;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to tell. The payload is thin: identifiers, outcome, labels and links, never content.
 *
 * @param id identity of what happened, so that telling it twice makes one delivery
 * @param type what happened
 * @param at when it happened
 * @param about what endpoints filter by
 * @param data members of the payload's {@code data}; small values alone
 */
public record WebhookEvent(UUID id, WebhookEventType type, Instant at, About about, Map<String, ?> data) {

    public WebhookEvent {
        data = new LinkedHashMap<>(data);
    }

    /**
     * What endpoints filter by; a filter leaves events alone that have no such member.
     *
     * @param pack the pack that judged, or null
     * @param outcome the outcome, or null
     */
    public record About(@Nullable String pack, @Nullable Outcome outcome) {

        /** Of an event that filters do not concern. */
        public static final About NOTHING = new About(null, null);
    }

    /** The body that is sent and signed: {@code type}, {@code timestamp}, {@code data}. */
    String payload() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", type.wire());
        body.put("timestamp", at.toString());
        body.put("data", data);
        return new String(ContractJson.canonical(body), StandardCharsets.UTF_8);
    }
}
