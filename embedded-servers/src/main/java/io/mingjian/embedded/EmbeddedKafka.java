/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.embedded;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A single Kafka node (KRaft broker and controller) inside this JVM: loopback only, SASL/PLAIN with a generated
 * password, data kept between starts. Topics must be created by whoever needs them. At most one per folder; more than
 * one per JVM is possible.
 */
public final class EmbeddedKafka implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedKafka.class);
    private static final CompletableFuture<Void> FAILURE = new CompletableFuture<>();

    private final KafkaRaftServer server;
    private final DirectoryLock lock;
    private final KafkaOptions options;
    private final KafkaAccount client;

    private EmbeddedKafka(KafkaRaftServer server, DirectoryLock lock, KafkaOptions options, KafkaAccount client) {
        this.server = server;
        this.lock = lock;
        this.options = options;
        this.client = client;
    }

    /**
     * Starts the node and waits until it accepts requests; formats the folder on first use.
     *
     * @throws DirectoryInUseException if another instance holds the folder
     * @throws EmbeddedServerException if the node does not start
     */
    public static EmbeddedKafka start(KafkaOptions wanted) {
        DirectoryLock lock = DirectoryLock.acquire(wanted.directory());
        KafkaOptions options = wanted.withChosenPorts();
        try {
            KafkaAccount client = account(options, "mingjian");
            KafkaAccount broker = account(options, "broker");
            format(options);
            reportFatalFaults();
            KafkaRaftServer server = new KafkaRaftServer(
                    KafkaConfig.fromProps(KafkaSettings.of(options, client, broker), false), Time.SYSTEM);
            startUp(server);
            LOG.atInfo().addKeyValue("port", options.port()).log("Kafka accepts requests");
            return new EmbeddedKafka(server, lock, options, client);
        } catch (IOException e) {
            lock.close();
            throw new EmbeddedServerException("cannot start Kafka: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** {@code host:port} for clients. */
    public String bootstrapServers() {
        return "127.0.0.1:" + options.port();
    }

    /** Everything a client needs to connect, as Kafka client properties; holds a password. */
    public Map<String, String> clientProperties() {
        return Map.of(
                "bootstrap.servers",
                bootstrapServers(),
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "PLAIN",
                "sasl.jaas.config",
                client.login());
    }

    /**
     * Completes exceptionally when a node of this JVM met a fault after which Kafka would halt the JVM; the JVM should
     * then stop in good order.
     */
    public static CompletableFuture<Void> failure() {
        return FAILURE.copy();
    }

    /** Stops the node; everything acknowledged is on the disk. */
    @Override
    public void close() {
        try {
            server.shutdown();
            server.awaitShutdown();
        } finally {
            lock.close();
        }
    }

    private static void startUp(KafkaRaftServer server) {
        try {
            server.startup();
        } catch (RuntimeException e) {
            server.shutdown();
            throw new EmbeddedServerException("Kafka did not start: " + e.getMessage(), e);
        }
        if (FAILURE.isCompletedExceptionally()) {
            server.shutdown();
            throw new EmbeddedServerException("Kafka did not start; see the log", null);
        }
    }

    private static void reportFatalFaults() {
        Exit.Procedure report = (status, message) -> {
            LOG.atError().addKeyValue("status", status).log("Kafka met a fatal fault");
            FAILURE.completeExceptionally(new EmbeddedServerException("Kafka met a fatal fault", null));
        };
        Exit.setExitProcedure(report);
        Exit.setHaltProcedure(report);
    }

    private static KafkaAccount account(KafkaOptions options, String user) {
        return new KafkaAccount(
                user, SecretFile.readOrCreate(options.directory().resolve(user + "-password")));
    }

    private static void format(KafkaOptions options) throws IOException {
        Path data = options.data();
        if (Files.exists(data.resolve("meta.properties"))) {
            return;
        }
        PrivateFiles.createDirectories(data);
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try {
            new Formatter()
                    .setPrintStream(new PrintStream(output, true, StandardCharsets.UTF_8))
                    .setClusterId(clusterId(options.clusterIdFile()))
                    .setNodeId(KafkaSettings.NODE)
                    .addDirectory(data.toString())
                    .setMetadataLogDirectory(data.toString())
                    .setControllerListenerName(KafkaSettings.CONTROLLER_LISTENER)
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .setIgnoreFormatted(true)
                    .run();
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new EmbeddedServerException("cannot format the Kafka folder " + data, e);
        }
    }

    private static String clusterId(Path file) throws IOException {
        if (!Files.exists(file)) {
            PrivateFiles.write(file, Uuid.randomUuid() + "\n");
        }
        return Files.readString(file).strip();
    }
}
