/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.standalone;

import io.mingjian.embedded.DatabaseBootstrap;
import io.mingjian.embedded.EmbeddedKafka;
import io.mingjian.embedded.EmbeddedPostgres;
import io.mingjian.embedded.KafkaOptions;
import io.mingjian.embedded.PostgresOptions;
import io.mingjian.embedded.SchemaRoles;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * Kafka and PostgreSQL, starting side by side.
 *
 * @param kafka the node, once it is there
 * @param postgres the server, once it is there
 * @param database JDBC address of the database, once its schemas and roles are there
 */
record Servers(
        CompletableFuture<EmbeddedKafka> kafka,
        CompletableFuture<EmbeddedPostgres> postgres,
        CompletableFuture<String> database) {

    /** Begins to start both; returns at once. */
    static Servers start(StandaloneHome home, List<SchemaRoles> schemas, Progress progress, Executor executor) {
        CompletableFuture<EmbeddedKafka> kafka =
                CompletableFuture.supplyAsync(() -> EmbeddedKafka.start(KafkaOptions.in(home.kafka())), executor);
        CompletableFuture<EmbeddedPostgres> postgres =
                CompletableFuture.supplyAsync(() -> EmbeddedPostgres.start(options(home)), executor);
        CompletableFuture<String> database = postgres.thenApply(server -> {
            progress.done("PostgreSQL accepts connections on 127.0.0.1:" + server.port());
            server.bootstrap().prepare(DatabaseBootstrap.DATABASE, schemas);
            return server.url(DatabaseBootstrap.DATABASE);
        });
        return new Servers(
                kafka.whenComplete((server, failure) -> {
                    if (server != null) {
                        progress.done("Kafka accepts requests on " + server.bootstrapServers());
                    }
                }),
                postgres,
                database);
    }

    /** What a Kafka client needs, once Kafka is there. */
    CompletableFuture<Map<String, String>> kafkaClient() {
        return kafka.thenApply(EmbeddedKafka::clientProperties);
    }

    /** Completes with the reason when a server that was there can no longer be used. */
    CompletableFuture<String> failure() {
        CompletableFuture<String> failed = new CompletableFuture<>();
        var unused = postgres.thenCompose(EmbeddedPostgres::onExit)
                .thenAccept(ended -> failed.complete("PostgreSQL has ended by itself"));
        unused = EmbeddedKafka.failure().exceptionally(fault -> {
            failed.complete("Kafka met a fatal fault");
            return null;
        });
        return failed;
    }

    private static PostgresOptions options(StandaloneHome home) {
        return new PostgresOptions(
                home.postgresql(),
                home.postgresql().resolve("programs"),
                home.logs().resolve("postgresql.log"),
                0,
                true);
    }
}
