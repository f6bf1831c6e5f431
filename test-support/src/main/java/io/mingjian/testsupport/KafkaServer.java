/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.testsupport;

import io.mingjian.embedded.EmbeddedKafka;
import io.mingjian.embedded.KafkaOptions;
import java.util.Map;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * A running Kafka node.
 *
 * @param clientProperties what a client needs to connect
 */
record KafkaServer(Map<String, String> clientProperties) {

    static final String IMAGE = "apache/kafka:4.2.1";

    /** The JVM's node, started on first use. */
    static KafkaServer shared() {
        return Shared.SERVER;
    }

    static KafkaServer embedded() {
        KafkaOptions options = new KafkaOptions(RealServers.temporaryDirectory("kafka"), 0, 0, false);
        EmbeddedKafka server = EmbeddedKafka.start(options);
        AtJvmEnd.close(server);
        return new KafkaServer(server.clientProperties());
    }

    // the container lives until the JVM ends, when Testcontainers removes it
    @SuppressWarnings("resource")
    static KafkaServer container() {
        KafkaContainer container = new KafkaContainer(DockerImageName.parse(IMAGE));
        container.start();
        AtJvmEnd.close(container::stop);
        return new KafkaServer(
                Map.of("bootstrap.servers", container.getBootstrapServers(), "security.protocol", "PLAINTEXT"));
    }

    private static final class Shared {
        static final KafkaServer SERVER = ContainerEngine.answers() ? container() : embedded();
    }
}
