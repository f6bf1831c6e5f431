/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.webhook;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;

/** What an endpoint may be told. */
public enum WebhookEventType {
    /** A case was decided. */
    CASE_DECIDED("case.decided", true),
    /** A case was decided to need a person. */
    CASE_REVIEW_REQUESTED("case.review-requested", true),
    /** A person decided a case. */
    CASE_REVIEWED("case.reviewed", true),
    /** The content of a case was erased. */
    CASE_ERASED("case.erased", true),
    /** Every case of a batch is decided. */
    BATCH_FINISHED("batch.finished", true),
    /** A test that an administrator asked for; nobody subscribes to it. */
    PING("ping", false);

    private final String wire;
    private final boolean subscribable;

    WebhookEventType(String wire, boolean subscribable) {
        this.wire = wire;
        this.subscribable = subscribable;
    }

    /** Name on the wire: lower case, full-stop delimited. */
    @JsonValue
    public String wire() {
        return wire;
    }

    /** The types that an endpoint may subscribe to. */
    public static List<WebhookEventType> subscribable() {
        return Arrays.stream(values()).filter(type -> type.subscribable).toList();
    }

    /**
     * The type of that name on the wire.
     *
     * @throws IllegalArgumentException if there is none
     */
    static WebhookEventType ofWire(String wire) {
        return Arrays.stream(values())
                .filter(type -> type.wire.equals(wire))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no event type: " + wire));
    }
}
