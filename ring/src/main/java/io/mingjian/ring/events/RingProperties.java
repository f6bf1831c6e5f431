/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.ring.events;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the ring.
 *
 * @param instance name of this process, unique among those that run at one time and stable over restarts, so that
 *     transactions left open by a crash are fenced at once
 * @param partitions partitions of a topic that the ring creates; default 4
 * @param replicationFactor replicas of a topic that the ring creates; default 1
 * @param createTopics whether missing topics are created; default true
 * @param attempts how often work is tried before it counts as failed for good; default 5
 * @param backOff pause after the first failure, doubled each time up to ten seconds; default 200 ms
 * @param maxBatch records taken from Kafka at once; default 50
 * @param sessionTimeout after what time without a heartbeat a consumer counts as dead and its partitions go to others; default 10
 *     seconds, at least 6 seconds where the broker has its own defaults
 * @param staticMembership whether consumers are static members of their groups, named after the instance: a process that starts again
 *     takes its partitions back at once, one that does not return keeps them for the session timeout; only where instances keep
 *     their names over restarts; default false
 */
@ConfigurationProperties("mingjian.ring")
public record RingProperties(
        @DefaultValue("local") String instance,
        @DefaultValue("4") int partitions,
        @DefaultValue("1") short replicationFactor,
        @DefaultValue("true") boolean createTopics,
        @DefaultValue("5") int attempts,
        @DefaultValue("200ms") Duration backOff,
        @DefaultValue("50") int maxBatch,
        @DefaultValue("10s") Duration sessionTimeout,
        @DefaultValue("false") boolean staticMembership) {

    public RingProperties {
        if (partitions < 1 || replicationFactor < 1 || attempts < 1 || maxBatch < 1) {
            throw new IllegalArgumentException(
                    "mingjian.ring: partitions, replication-factor, attempts and max-batch must be at least 1, got: "
                            + partitions + ", " + replicationFactor + ", " + attempts + ", " + maxBatch);
        }
        if (sessionTimeout.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException(
                    "mingjian.ring.session-timeout must be at least 1s, got: " + sessionTimeout.toMillis() + " ms");
        }
    }
}
