/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.ring.events;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaOperations;

/** The producer outside transactions, closed with the service. */
record RingProducer(DefaultKafkaProducerFactory<String, byte[]> factory, KafkaOperations<String, byte[]> kafka)
        implements DisposableBean {

    @Override
    public void destroy() {
        factory.destroy();
    }
}
