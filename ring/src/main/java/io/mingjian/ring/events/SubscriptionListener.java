/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.ring.events;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.BatchMessageListener;

/** Feeds a subscription's handler with a batch; finds the record that fails for good by going through them singly. */
final class SubscriptionListener<T> implements BatchMessageListener<String, byte[]> {

    private static final Logger LOG = LoggerFactory.getLogger(SubscriptionListener.class);

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
        LOG.atError()
                .setCause(cause)
                .addKeyValue("subscription", subscription.name())
                .addKeyValue("key", record.key())
                .addKeyValue("reason", reason)
                .log("event cannot be handled");
        subscription.poison().accept(CloudEventCodec.poison(record, reason));
        connection.deadLetters().add(record, reason);
    }
}
