/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.ring.events;

import io.micrometer.core.instrument.MeterRegistry;
import io.mingjian.contracts.events.RingEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultAfterRollbackProcessor;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.transaction.KafkaTransactionManager;
import org.springframework.util.backoff.ExponentialBackOff;

/** Builds the listener containers of hops and subscriptions on the application's Kafka settings. */
final class RingContainers {

    private static final long LONGEST_PAUSE_MILLIS = 10_000;

    private final Map<String, Object> consumerSettings;
    private final Map<String, Object> producerSettings;
    private final RingProperties properties;
    private final RingConnection connection;

    RingContainers(
            Map<String, Object> consumerSettings,
            Map<String, Object> producerSettings,
            RingProperties properties,
            RingConnection connection) {
        this.consumerSettings = consumerSettings;
        this.producerSettings = producerSettings;
        this.properties = properties;
        this.connection = connection;
    }

    /** A container that runs a hop in consume-process-produce transactions. */
    <I extends RingEvent> AbstractMessageListenerContainer<String, byte[]> hop(Hop<I> hop, MeterRegistry meters) {
        DefaultKafkaProducerFactory<String, byte[]> producers = transactionalProducers(hop.name());
        KafkaTemplate<String, byte[]> template = new KafkaTemplate<>(producers);
        ContainerProperties container = containerProperties(hop.topic(), hop.name());
        container.setKafkaAwareTransactionManager(new KafkaTransactionManager<>(producers));
        var listener = new HopListener<>(hop, connection, template, meters);
        var built = container(container, members(hop.name(), "earliest"), listener, hop.concurrency());
        built.setAfterRollbackProcessor(new DefaultAfterRollbackProcessor<>(unlimitedBackOff()));
        return built;
    }

    /** A container that feeds a subscription. */
    <T> AbstractMessageListenerContainer<String, byte[]> subscription(Subscription<T> subscription) {
        boolean shared = subscription.start() == Subscription.Start.SHARED;
        String group = shared ? subscription.name() : subscription.name() + "." + UUID.randomUUID();
        String reset = subscription.start() == Subscription.Start.BROADCAST_LATEST ? "latest" : "earliest";
        ContainerProperties container = containerProperties(subscription.topic(), subscription.name());
        container.setGroupId(group);
        var listener = new SubscriptionListener<>(subscription, connection);
        var built = container(container, shared ? members(group, reset) : consumers(group, reset), listener, 1);
        built.setCommonErrorHandler(new DefaultErrorHandler(unlimitedBackOff()));
        return built;
    }

    private ConcurrentMessageListenerContainer<String, byte[]> container(
            ContainerProperties container,
            Map<String, Object> consumers,
            BatchMessageListener<String, byte[]> listener,
            int concurrency) {
        container.setMessageListener(listener);
        var factory = new DefaultKafkaConsumerFactory<String, byte[]>(consumers);
        var built = new ConcurrentMessageListenerContainer<>(factory, container);
        built.setConcurrency(concurrency);
        built.setBeanName(container.getClientId());
        return built;
    }

    private static ContainerProperties containerProperties(String topic, String name) {
        ContainerProperties container = new ContainerProperties(topic);
        container.setGroupId(name);
        container.setClientId(name.replace('/', '-'));
        container.setAckMode(ContainerProperties.AckMode.BATCH);
        return container;
    }

    /** Settings of a consumer of a group that outlives it. */
    private Map<String, Object> members(String group, String reset) {
        Map<String, Object> settings = consumers(group, reset);
        if (properties.staticMembership()) {
            settings.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, properties.instance());
        }
        return settings;
    }

    /** Settings of a consumer that sees only what was committed. */
    Map<String, Object> consumers(String group, String reset) {
        Map<String, Object> settings = new HashMap<>(consumerSettings);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, reset);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, properties.maxBatch());
        int session = Math.toIntExact(properties.sessionTimeout().toMillis());
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, session);
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, session / 3);
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        return settings;
    }

    private DefaultKafkaProducerFactory<String, byte[]> transactionalProducers(String name) {
        var producers = new DefaultKafkaProducerFactory<String, byte[]>(producers(producerSettings));
        producers.setTransactionIdPrefix(name + "." + properties.instance() + ".");
        return producers;
    }

    /** Settings of a producer that neither loses nor doubles records. */
    static Map<String, Object> producers(Map<String, Object> configured) {
        Map<String, Object> settings = new HashMap<>(configured);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        return settings;
    }

    private ExponentialBackOff unlimitedBackOff() {
        ExponentialBackOff backOff = new ExponentialBackOff(properties.backOff().toMillis(), 2);
        backOff.setMaxInterval(LONGEST_PAUSE_MILLIS);
        return backOff;
    }
}
