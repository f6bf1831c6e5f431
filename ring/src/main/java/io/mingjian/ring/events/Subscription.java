/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.ring.events;

import java.util.List;
import java.util.function.Consumer;

/**
 * A reader of a topic whose effects are outside Kafka. Delivery is at-least-once: offsets are committed after the
 * handler returned, so the handler must be idempotent on the event's identity. Declared as a bean.
 *
 * @param name service and step; also the consumer group
 * @param topic topic that is consumed
 * @param type event on that topic
 * @param handler called with a batch in order; a failure is retried with back-off, first for the batch, then singly
 * @param poison called for a record that is unreadable or fails for good, before it goes to the dead-letter topic
 * @param start how instances share the topic and where they begin
 */
public record Subscription<T>(
        String name,
        String topic,
        Class<T> type,
        Consumer<List<RingMessage<T>>> handler,
        Consumer<PoisonEvent> poison,
        Start start) {

    /** How the instances of a service share a topic. */
    public enum Start {
        /** Instances share the records; a new group begins at the earliest. */
        SHARED,
        /** Every instance sees every record from its start on. */
        BROADCAST_LATEST,
        /** Every instance sees every record, the old ones too. */
        BROADCAST_EARLIEST
    }
}
