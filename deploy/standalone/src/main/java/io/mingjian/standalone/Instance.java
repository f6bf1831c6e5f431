/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.standalone;

import io.mingjian.embedded.SchemaRoles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;

/** Everything that runs: starts what can start side by side, stops in the order in which work flows. */
final class Instance {

    private static final Logger LOG = LoggerFactory.getLogger(Instance.class);
    private static final long SERVER_STOP_SECONDS = 90;

    private final Progress progress;
    private final ServiceArguments arguments;
    private final Servers servers;
    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final List<Part> parts = new ArrayList<>();

    private Instance(StandaloneSettings settings, StandaloneHome home, Progress progress) {
        this.progress = progress;
        this.arguments = new ServiceArguments(settings, home);
        List<ServiceDefinition> ring = ServiceDefinition.ring();
        List<SchemaRoles> schemas = ring.stream()
                .map(ServiceDefinition::schema)
                .filter(Objects::nonNull)
                .map(home::roles)
                .toList();
        this.servers = Servers.start(home, schemas, progress, executor);
        ring.forEach(service -> parts.add(new Part(service.name(), launch(service), 0)));
        parts.add(new Part("Kafka", servers.kafka(), SERVER_STOP_SECONDS));
        parts.add(new Part("PostgreSQL", servers.postgres(), SERVER_STOP_SECONDS));
    }

    /** Begins to start everything; returns at once. */
    static Instance start(StandaloneSettings settings, StandaloneHome home, Progress progress) {
        return new Instance(settings, home, progress);
    }

    /** Completes when all services have started, or exceptionally as soon as anything fails to start. */
    CompletableFuture<Void> started() {
        CompletableFuture<Void> all = new CompletableFuture<>();
        CompletableFuture<?>[] futures = parts.stream().map(Part::future).toArray(CompletableFuture[]::new);
        for (CompletableFuture<?> future : futures) {
            var unused = future.whenComplete((part, failure) -> {
                if (failure != null) {
                    all.completeExceptionally(failure);
                }
            });
        }
        var unused = CompletableFuture.allOf(futures).thenRun(() -> all.complete(null));
        return all;
    }

    /** Completes with the reason when the instance cannot go on. */
    CompletableFuture<String> failure() {
        return servers.failure();
    }

    /** Ports of the servers, which choose their own. */
    Map<String, Integer> serverPorts() {
        String kafka = servers.kafka().join().bootstrapServers();
        return Map.of(
                "kafka", Integer.parseInt(kafka.substring(kafka.lastIndexOf(':') + 1)),
                "postgresql", servers.postgres().join().port());
    }

    /** Stops what has started: the intake first, the database last. */
    void stop() {
        for (Part part : parts) {
            try {
                part.stop();
                progress.done(part.name() + " has stopped");
            } catch (Exception e) {
                LOG.atWarn().addKeyValue("part", part.name()).setCause(e).log("did not stop in good order");
            }
        }
        executor.shutdownNow();
    }

    private CompletableFuture<ConfigurableApplicationContext> launch(ServiceDefinition service) {
        CompletableFuture<String> database =
                service.schema() == null ? CompletableFuture.completedFuture("") : servers.database();
        return servers.kafkaClient()
                .thenCombineAsync(
                        database,
                        (kafka, url) -> {
                            ConfigurableApplicationContext context =
                                    service.builder().get().run(arguments.of(service, kafka, url));
                            progress.done(service.name() + " has started");
                            return context;
                        },
                        executor);
    }

    /**
     * Something that runs.
     *
     * @param name as people know it
     * @param future it, once it has started
     * @param patienceSeconds how long to wait for it to start, only to stop it; 0 leaves it to the end of the JVM
     */
    private record Part(String name, CompletableFuture<? extends AutoCloseable> future, long patienceSeconds) {

        void stop() throws Exception {
            if (future.isDone() || patienceSeconds > 0) {
                future.get(patienceSeconds, TimeUnit.SECONDS).close();
            }
        }
    }
}
