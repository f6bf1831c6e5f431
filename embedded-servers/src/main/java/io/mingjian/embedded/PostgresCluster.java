/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The data folder of one PostgreSQL server and the programs that work on it. */
record PostgresCluster(PostgresOptions options, PostgresPrograms programs, PostgresAccount account, String password) {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresCluster.class);
    private static final int INITDB_LIMIT_SECONDS = 120;
    private static final int ORPHAN_LIMIT_SECONDS = 60;

    /** Makes the cluster on first use and stops a server that a killed JVM left behind. */
    static PostgresCluster open(PostgresOptions options, PostgresAccount account) throws IOException {
        Path passwordFile = options.directory().resolve("superuser-password");
        String password = SecretFile.readOrCreate(passwordFile);
        PostgresPrograms programs = PostgresPrograms.unpack(options.programs());
        PostgresCluster cluster = new PostgresCluster(options, programs, account, password);
        if (Files.isDirectory(options.data())) {
            cluster.stopOrphan();
        } else {
            cluster.initialise(passwordFile);
        }
        account.own(options.data());
        return cluster;
    }

    Process launch(int port) throws IOException {
        Files.createDirectories(options.log().resolveSibling("."));
        List<String> command = new ArrayList<>();
        if (Commands.exists("setsid")) {
            // an interrupt from the terminal must not reach the server: the JVM stops it, after the services
            command.add("setsid");
        }
        command.addAll(account.prefix());
        command.addAll(List.of(programs.program("postgres").toString(), "-D", data(), "-p", Integer.toString(port)));
        settings().forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(options.log().toFile()))
                .start();
    }

    boolean isReady(long pid) throws IOException {
        return PostmasterFile.read(options.data())
                .filter(file -> file.pid() == pid && file.isReady())
                .isPresent();
    }

    /** Fast shutdown: sessions are ended, a checkpoint is written. */
    void stop(int limitSeconds) {
        String limit = Integer.toString(limitSeconds);
        run(limitSeconds + 10, "pg_ctl", "stop", "-D", data(), "-m", "fast", "-w", "-t", limit);
    }

    String lastMessage() throws IOException {
        List<String> lines = Files.readAllLines(options.log());
        return lines.isEmpty() ? "see " + options.log() : lines.get(lines.size() - 1);
    }

    private void stopOrphan() throws IOException {
        PostmasterFile file = PostmasterFile.read(options.data()).orElse(null);
        if (file != null && file.isOurs(options.data())) {
            LOG.atWarn().addKeyValue("pid", file.pid()).log("stopping the PostgreSQL server of a killed instance");
            stop(ORPHAN_LIMIT_SECONDS);
        }
    }

    private void initialise(Path passwordFile) throws IOException {
        // renamed when complete, so that a crash in between leaves nothing that looks like a cluster
        Path part = options.directory().resolve("data.incomplete");
        PrivateFiles.deleteRecursively(part);
        PrivateFiles.createDirectories(part);
        account.own(part);
        Path readable =
                Files.copy(passwordFile, part.resolveSibling("initdb-password"), StandardCopyOption.REPLACE_EXISTING);
        try {
            account.own(readable);
            run(
                    INITDB_LIMIT_SECONDS,
                    "initdb",
                    "--pgdata=" + part,
                    "--username=" + EmbeddedPostgres.USER,
                    "--auth=scram-sha-256",
                    "--pwfile=" + readable,
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8");
        } finally {
            Files.deleteIfExists(readable);
        }
        Files.move(part, options.data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private Map<String, String> settings() {
        String durable = options.durable() ? "on" : "off";
        return Map.ofEntries(
                Map.entry("listen_addresses", "127.0.0.1"),
                Map.entry("unix_socket_directories", ""),
                Map.entry("fsync", durable),
                Map.entry("synchronous_commit", durable),
                Map.entry("full_page_writes", durable),
                Map.entry("shared_buffers", "64MB"),
                Map.entry("max_connections", "200"),
                Map.entry("jit", "off"),
                // statements and key values are content: they stay out of the log
                Map.entry("log_min_error_statement", "panic"),
                Map.entry("log_error_verbosity", "terse"));
    }

    private void run(int limitSeconds, String program, String... arguments) {
        List<String> command = new ArrayList<>(account.prefix());
        command.add(programs.program(program).toString());
        command.addAll(List.of(arguments));
        Commands.run(command, limitSeconds);
    }

    private String data() {
        return options.data().toString();
    }
}
