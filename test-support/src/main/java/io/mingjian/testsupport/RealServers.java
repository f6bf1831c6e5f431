/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.testsupport;

import io.mingjian.embedded.SecretFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * Real servers for tests: in containers where a container engine answers, else embedded. Each is started on first use,
 * shared by all tests of the JVM, and gone with everything in it when the JVM ends. Thread-safe.
 *
 * <p>Call from a {@code @DynamicPropertySource} method.
 */
public final class RealServers {

    private RealServers() {}

    /**
     * A fresh database with the schema and its two roles, registered as {@code spring.datasource.*} (application role)
     * and {@code spring.flyway.*} (owner role).
     */
    public static TestDatabase postgres(DynamicPropertyRegistry registry, String schema) {
        TestDatabase database = database(schema);
        registry.add("spring.datasource.url", database::url);
        registry.add("spring.datasource.username", database.roles()::application);
        registry.add("spring.datasource.password", database.roles()::applicationPassword);
        registry.add("spring.flyway.url", database::url);
        registry.add("spring.flyway.user", database.roles()::owner);
        registry.add("spring.flyway.password", database.roles()::ownerPassword);
        return database;
    }

    /** A fresh database with the schema and its two roles. */
    public static TestDatabase database(String schema) {
        return PostgresServer.shared().freshDatabase(schema);
    }

    /** The JVM's Kafka, registered as {@code spring.kafka.*}; its topics are shared by all tests of the JVM. */
    public static void kafka(DynamicPropertyRegistry registry) {
        kafkaClientProperties().forEach((name, value) -> registry.add(springKafkaProperty(name), () -> value));
    }

    /** What a Kafka client needs to connect to the JVM's Kafka, as Kafka's own properties. */
    public static Map<String, String> kafkaClientProperties() {
        return KafkaServer.shared().clientProperties();
    }

    /**
     * A fresh folder as {@code mingjian.content-store.directory}, a master key of its own and a {@code mingjian.service-token.value}.
     *
     * @return the folder; deleted when the JVM ends
     */
    public static Path contentDirectory(DynamicPropertyRegistry registry) {
        Path folder = temporaryDirectory("content");
        Path masterKey = temporaryDirectory("content-key").resolve("content-key");
        String token = SecretFile.generate();
        registry.add("mingjian.content-store.directory", folder::toString);
        registry.add("mingjian.content-store.master-key-file", masterKey::toString);
        registry.add("mingjian.service-token.value", () -> token);
        return folder;
    }

    /** A fresh folder that is deleted when the JVM ends. */
    static Path temporaryDirectory(String name) {
        try {
            Path folder = Files.createTempDirectory("mingjian-test-" + name + "-");
            AtJvmEnd.delete(folder);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String springKafkaProperty(String name) {
        return switch (name) {
            case "bootstrap.servers" -> "spring.kafka.bootstrap-servers";
            case "security.protocol" -> "spring.kafka.security.protocol";
            default -> "spring.kafka.properties." + name;
        };
    }
}
