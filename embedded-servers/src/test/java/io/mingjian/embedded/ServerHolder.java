/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.embedded;

import java.nio.file.Path;

/** Runs a server in a JVM of its own that will be killed. */
final class ServerHolder {

    private ServerHolder() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[1]);
        if (arguments[0].equals("postgres")) {
            EmbeddedPostgres server = EmbeddedPostgres.start(
                    new PostgresOptions(folder, Path.of(arguments[2]), folder.resolve("postgresql.log"), 0, true));
            EmbeddedPostgresIT.execute(server, "CREATE TABLE note AS SELECT 'held' AS line");
        } else {
            EmbeddedKafka server = EmbeddedKafka.start(KafkaOptions.in(folder));
            EmbeddedKafkaIT.send(server, "held");
        }
        System.out.println("HOLDING");
        Thread.sleep(Long.MAX_VALUE);
    }
}
