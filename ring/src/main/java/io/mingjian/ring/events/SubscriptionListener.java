/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.ring.events;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.listener.BatchMessageListener;

/** Feeds a subscription's handler with a batch; finds the record that fails for good by going through them singly. */
final class SubscriptionListener<T> implements BatchMessageListener<String, byte[]> {

    private final Subscription<T> subscription;
    private final RingConnection connection;

    SubscriptionListener(Subscription<T> subscription, RingConnection connection) {
        this.subscription = subscription;
        this.connection = connection;
    }

    @Override
    public void onMessage(List<ConsumerRecord<String, byte[]>> records) {
        List<ConsumerRecord<String, byte[]>> readable = new ArrayList<>();
        List<RingMessage<T>> messages = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            try {
                messages.add(connection.codec().read(record, subscription.type()));
                readable.add(record);
            } catch (UnreadableEventException e) {
                giveUp(record, "unreadable", e);
            }
        }
        if (!messages.isEmpty()) {
            handle(readable, messages);
        }
    }

    private void handle(List<ConsumerRecord<String, byte[]>> records, List<RingMessage<T>> messages) {
        try {
            subscription.handler().accept(messages);
        } catch (RuntimeException e) {
            if (Attempts.isRetriable(e)) {
                throw e;
            }
            for (int i = 0; i < messages.size(); i++) {
                handleOne(records.get(i), messages.get(i));
            }
        }
    }

    private void handleOne(ConsumerRecord<String, byte[]> record, RingMessage<T> message) {
        try {
            subscription.handler().accept(List.of(message));
        } catch (RuntimeException e) {
            if (Attempts.isRetriable(e)) {
                throw e;
            }
            giveUp(record, "failed", e);
        }
    }

    private void giveUp(ConsumerRecord<String, byte[]> record, String reason, RuntimeException cause) {
        subscription.poison().accept(CloudEventCodec.poison(record, reason));
        connection.deadLetters().add(record, reason, cause);
    }
}
