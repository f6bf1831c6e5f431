/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.ring.events;

import io.mingjian.contracts.cases.Identifiers;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event with its CloudEvents attributes.
 *
 * @param id identity of the event; effects are idempotent on it
 * @param tenant owner of the case, or the platform's own name for events without a case
 * @param time when it happened
 * @param traceparent W3C trace context, or null
 * @param event the event itself
 */
public record RingMessage<T>(
        UUID id, String tenant, Instant time, @Nullable String traceparent, T event) {

    /** A message that follows from this one; its identity depends on this one's and the name alone. */
    public <U> RingMessage<U> followedBy(String name, U next) {
        return new RingMessage<>(Identifiers.derived(id, name), tenant, time, traceparent, next);
    }
}
