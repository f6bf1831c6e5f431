/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.ring.events;

import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;

/** Starts the ring's listeners when the rest of the service is up, and stops them before the rest goes down. */
final class RingLifecycle implements SmartLifecycle {

    private final List<AbstractMessageListenerContainer<String, byte[]>> containers;
    private volatile boolean running;

    RingLifecycle(List<AbstractMessageListenerContainer<String, byte[]>> containers) {
        this.containers = List.copyOf(containers);
    }

    @Override
    public void start() {
        containers.forEach(AbstractMessageListenerContainer::start);
        running = true;
    }

    @Override
    public void stop() {
        containers.forEach(AbstractMessageListenerContainer::stop);
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 100;
    }
}
