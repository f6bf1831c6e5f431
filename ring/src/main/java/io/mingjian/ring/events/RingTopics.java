/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.ring.events;

import io.mingjian.contracts.events.Topics;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.kafka.config.TopicBuilder;

/** The topics of the ring, with their dead-letter topics. */
final class RingTopics {

    private RingTopics() {}

    static NewTopic[] all(RingProperties properties) {
        List<NewTopic> topics = new ArrayList<>();
        List<String> spread = new ArrayList<>(Topics.ring());
        spread.addAll(Topics.beside());
        spread.add(Topics.ACTS_PERFORMED);
        for (String name : spread) {
            topics.add(topic(name, properties).build());
            topics.add(topic(name + Topics.DEAD_LETTER_SUFFIX, properties)
                    .partitions(1)
                    .build());
        }
        topics.add(topic(Topics.PACKS_INSTALLED, properties)
                .partitions(1)
                .config(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT)
                .build());
        topics.add(topic(Topics.PACKS_INSTALLED + Topics.DEAD_LETTER_SUFFIX, properties)
                .partitions(1)
                .build());
        return topics.toArray(NewTopic[]::new);
    }

    private static TopicBuilder topic(String name, RingProperties properties) {
        return TopicBuilder.name(name).partitions(properties.partitions()).replicas(properties.replicationFactor());
    }
}
