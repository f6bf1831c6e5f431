/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.embedded;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server as a child process: loopback only, password (SCRAM-SHA-256) for everybody, data kept between
 * starts. Runs when started by root, too. A server that a killed JVM left behind is stopped first.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    /** The superuser. */
    public static final String USER = "postgres";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final int STOP_LIMIT_SECONDS = 60;
    private static final long POLL_MILLIS = 20;

    private final PostgresCluster cluster;
    private final DirectoryLock lock;
    private final int port;
    private final Process process;

    private EmbeddedPostgres(PostgresCluster cluster, DirectoryLock lock, int port) throws IOException {
        this.cluster = cluster;
        this.lock = lock;
        this.port = port;
        this.process = cluster.launch(port);
    }

    /**
     * Starts the server and waits until it accepts connections; creates the data folder on first use.
     *
     * @throws DirectoryInUseException if another instance holds the folder
     * @throws EmbeddedServerException if the server does not start
     */
    public static EmbeddedPostgres start(PostgresOptions options) {
        return start(options, PostgresAccount.choose());
    }

    static EmbeddedPostgres start(PostgresOptions options, PostgresAccount account) {
        DirectoryLock lock = DirectoryLock.acquire(options.directory());
        try {
            PostgresCluster cluster = PostgresCluster.open(options, account);
            int port = options.port() == 0 ? LoopbackPort.free() : options.port();
            EmbeddedPostgres server = new EmbeddedPostgres(cluster, lock, port);
            server.awaitReady();
            return server;
        } catch (IOException e) {
            lock.close();
            throw new EmbeddedServerException("cannot start PostgreSQL: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** The TCP port on 127.0.0.1. */
    public int port() {
        return port;
    }

    /** JDBC address of a database, without user and password. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** The superuser's password. */
    public String password() {
        return cluster.password();
    }

    /** Completes when the server process has ended, wanted or not. */
    public CompletableFuture<Void> onExit() {
        return process.onExit().thenAccept(ended -> {});
    }

    /** Makes what a database needs that the services share: its schemas and their roles. */
    public DatabaseBootstrap bootstrap() {
        return new DatabaseBootstrap(url(""), USER, password());
    }

    /** Stops the server: open transactions are rolled back, everything committed is on the disk. */
    @Override
    public void close() {
        try {
            if (process.isAlive()) {
                cluster.stop(STOP_LIMIT_SECONDS);
            }
        } finally {
            process.destroyForcibly();
            lock.close();
        }
    }

    private void awaitReady() throws IOException {
        Instant limit = Instant.now().plus(START_LIMIT);
        while (Instant.now().isBefore(limit)) {
            if (cluster.isReady(process.pid())) {
                LOG.atInfo().addKeyValue("port", port).log("PostgreSQL accepts connections");
                return;
            }
            if (hasEnded()) {
                throw new EmbeddedServerException("PostgreSQL did not start: " + cluster.lastMessage(), null);
            }
        }
        process.destroyForcibly();
        throw new EmbeddedServerException("PostgreSQL was not ready after " + START_LIMIT.toSeconds() + " s", null);
    }

    private boolean hasEnded() {
        try {
            return process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            throw new EmbeddedServerException("interrupted while PostgreSQL was starting", e);
        }
    }
}
