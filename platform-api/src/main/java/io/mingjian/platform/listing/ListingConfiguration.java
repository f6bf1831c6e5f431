/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.listing;

import io.mingjian.contracts.events.Topics;
import io.mingjian.platform.decision.RunDecisions;
import io.mingjian.platform.intake.Intake;
import io.mingjian.platform.intake.SubmissionReader;
import io.mingjian.platform.tenancy.TenantTransactions;
import io.mingjian.ring.events.RingProperties;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerPausingBackOffHandler;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.ListenerContainerPauseService;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** Wires listings to Kafka; nothing of it exists unless they are enabled. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "mingjian.listings.enabled", havingValue = "true")
class ListingConfiguration {

    @Bean
    @ConditionalOnProperty(name = "mingjian.listings.create-topics", havingValue = "true", matchIfMissing = true)
    KafkaAdmin.NewTopics listingTopics(ListingProperties properties, RingProperties ring) {
        return new KafkaAdmin.NewTopics(
                topic(properties.submittedTopic(), ring).build(),
                topic(properties.submittedTopic() + Topics.DEAD_LETTER_SUFFIX, ring)
                        .partitions(1)
                        .build(),
                topic(properties.decidedTopic(), ring).build());
    }

    @Bean
    ListingProducer listingProducer(ProducerFactory<?, ?> producers) {
        return new ListingProducer(producers.getConfigurationProperties());
    }

    @Bean
    ListingIntake listingIntake(
            ListingProperties properties,
            SubmissionReader reader,
            Intake intake,
            TenantTransactions transactions,
            Listings listings,
            Clock clock) {
        return new ListingIntake(new ListingReader(properties, reader), intake, transactions, listings, clock);
    }

    @Bean
    ListingRelay listingRelay(
            ListingProducer producer,
            ListingProperties properties,
            TenantTransactions transactions,
            Listings listings,
            RunDecisions decisions,
            Clock clock) {
        var store = new ListingRelay.ListingStore(transactions, listings, decisions, clock);
        return new ListingRelay(store, producer, properties);
    }

    @Bean
    ThreadPoolTaskScheduler listingPauses() {
        ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
        scheduler.setThreadNamePrefix("listing-pauses-");
        scheduler.setDaemon(true);
        return scheduler;
    }

    @Bean
    ConcurrentMessageListenerContainer<String, byte[]> listingContainer(
            ListingProperties properties,
            ListingIntake intake,
            ListingProducer producer,
            ConsumerFactory<?, ?> consumers,
            ThreadPoolTaskScheduler listingPauses) {
        ContainerProperties container = new ContainerProperties(properties.submittedTopic());
        container.setGroupId(properties.group());
        container.setClientId("platform-api-listings");
        container.setAckMode(ContainerProperties.AckMode.RECORD);
        container.setMessageListener(intake);
        var built = new ConcurrentMessageListenerContainer<>(
                new DefaultKafkaConsumerFactory<String, byte[]>(settings(consumers)), container);
        built.setCommonErrorHandler(errors(new ListingFailures(producer, properties.longestPause()), listingPauses));
        return built;
    }

    private static DefaultErrorHandler errors(ListingFailures failures, ThreadPoolTaskScheduler pauses) {
        // paused, not asleep: the consumer stays a member of its group however long the intake is full
        var pausing = new ContainerPausingBackOffHandler(new ListenerContainerPauseService(null, pauses));
        var handler = new DefaultErrorHandler(failures::giveUp, failures.patience(), pausing);
        handler.setBackOffFunction((record, failure) -> failures.backOff(failure));
        handler.setLogLevel(KafkaException.Level.INFO);
        return handler;
    }

    private static Map<String, Object> settings(ConsumerFactory<?, ?> consumers) {
        Map<String, Object> settings = new HashMap<>(consumers.getConfigurationProperties());
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        return settings;
    }

    private static TopicBuilder topic(String name, RingProperties ring) {
        return TopicBuilder.name(name).partitions(ring.partitions()).replicas(ring.replicationFactor());
    }
}
