/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.ring.events;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.mingjian.content.ContentStore;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;

/** Wires the beans of type {@link Hop} and {@link Subscription} to Kafka and offers a {@link RingPublisher}. */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
@EnableConfigurationProperties(RingProperties.class)
class RingEventsAutoConfiguration {

    @Bean
    CloudEventCodec cloudEventCodec(@Value("${spring.application.name}") String service) {
        return new CloudEventCodec(service);
    }

    @Bean
    @ConditionalOnProperty(name = "mingjian.ring.create-topics", havingValue = "true", matchIfMissing = true)
    KafkaAdmin.NewTopics ringTopics(RingProperties properties) {
        return new KafkaAdmin.NewTopics(RingTopics.all(properties));
    }

    @Bean
    RingPublisher ringPublisher(RingProducer producer, CloudEventCodec codec) {
        return new RingPublisher(producer.kafka(), codec);
    }

    @Bean
    RingProducer ringProducer(ProducerFactory<?, ?> configured) {
        var factory = new DefaultKafkaProducerFactory<String, byte[]>(
                RingContainers.producers(configured.getConfigurationProperties()));
        return new RingProducer(factory, new KafkaTemplate<>(factory));
    }

    @Bean
    RingContainers ringContainers(
            ConsumerFactory<?, ?> consumers,
            ProducerFactory<?, ?> producers,
            RingProperties properties,
            RingConnection connection) {
        return new RingContainers(
                consumers.getConfigurationProperties(), producers.getConfigurationProperties(), properties, connection);
    }

    @Bean
    RingConnection ringConnection(
            CloudEventCodec codec, RingProperties properties, ContentStore content, RingProducer producer) {
        return new RingConnection(
                codec,
                new Attempts(properties.attempts(), properties.backOff()),
                new HandOn(content),
                new DeadLetters(producer.kafka()));
    }

    @Bean
    RingLifecycle ringLifecycle(
            RingContainers containers,
            ObjectProvider<Hop<?>> hops,
            ObjectProvider<Subscription<?>> subscriptions,
            ObjectProvider<MeterRegistry> meters) {
        MeterRegistry registry = meters.getIfUnique(SimpleMeterRegistry::new);
        List<AbstractMessageListenerContainer<String, byte[]>> built = new ArrayList<>();
        hops.orderedStream().forEach(hop -> built.add(containers.hop(hop, registry)));
        subscriptions.orderedStream().forEach(subscription -> built.add(containers.subscription(subscription)));
        return new RingLifecycle(built);
    }
}
