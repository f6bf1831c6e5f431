/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.embedded;

import java.nio.file.Path;

/**
 * How to run {@link EmbeddedPostgres}.
 *
 * @param directory where data, password and lock are kept; made if missing
 * @param programs where the PostgreSQL programs are unpacked, shared by all instances; made if missing
 * @param log file that the server's messages are appended to
 * @param port TCP port on loopback; 0 chooses a free one
 * @param durable whether a commit waits for the disk; false is for tests alone
 */
public record PostgresOptions(Path directory, Path programs, Path log, int port, boolean durable) {

    public PostgresOptions {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port must be 0 to 65535, got: " + port);
        }
        directory = directory.toAbsolutePath().normalize();
        programs = programs.toAbsolutePath().normalize();
        log = log.toAbsolutePath().normalize();
    }

    /** Durable, on a free port, with programs and log inside the folder. */
    public static PostgresOptions in(Path directory) {
        return new PostgresOptions(
                directory, directory.resolve("programs"), directory.resolve("postgresql.log"), 0, true);
    }

    Path data() {
        return directory.resolve("data");
    }
}
