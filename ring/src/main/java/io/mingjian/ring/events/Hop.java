/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.ring.events;

import io.mingjian.contracts.events.RingEvent;
import java.util.function.Function;

/**
 * One hop of the ring: consumes an event, works, and produces the next one in the same Kafka transaction. Declared as
 * a bean. The work must be idempotent towards anything but Kafka; a {@link RetriableException} is retried with
 * back-off, any other failure hands the case on as REVIEW.
 *
 * @param name service and step, such as {@code inference-service/perception}; also the consumer group
 * @param topic topic that is consumed
 * @param input event on that topic
 * @param nextTopic topic that is produced to
 * @param work gives the next event; called by {@code concurrency} threads
 * @param concurrency consumers in this process, at least one
 */
public record Hop<I extends RingEvent>(
        String name,
        String topic,
        Class<I> input,
        String nextTopic,
        Function<I, ? extends RingEvent> work,
        int concurrency) {

    public Hop {
        if (concurrency < 1) {
            throw new IllegalArgumentException("concurrency must be at least 1, got: " + concurrency);
        }
    }
}
