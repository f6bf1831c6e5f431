/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.embedded;

import java.nio.file.Path;

/**
 * How to run {@link EmbeddedKafka}.
 *
 * @param directory where data, passwords, cluster identifier and lock are kept; made if missing
 * @param port TCP port on loopback for clients; 0 chooses a free one
 * @param controllerPort TCP port on loopback for the controller; 0 chooses a free one
 * @param durable whether every record is forced to the disk before it is acknowledged; false is for tests alone
 */
public record KafkaOptions(Path directory, int port, int controllerPort, boolean durable) {

    public KafkaOptions {
        if (port < 0 || port > 65_535 || controllerPort < 0 || controllerPort > 65_535) {
            throw new IllegalArgumentException("ports must be 0 to 65535, got: " + port + ", " + controllerPort);
        }
        directory = directory.toAbsolutePath().normalize();
    }

    /** Durable, on free ports. */
    public static KafkaOptions in(Path directory) {
        return new KafkaOptions(directory, 0, 0, true);
    }

    Path data() {
        return directory.resolve("data");
    }

    Path clusterIdFile() {
        return directory.resolve("cluster-id");
    }

    /** The same with the ports that were asked to be chosen. */
    KafkaOptions withChosenPorts() {
        int client = port == 0 ? LoopbackPort.free() : port;
        int controller = controllerPort == 0 ? LoopbackPort.free() : controllerPort;
        return new KafkaOptions(directory, client, controller, durable);
    }
}
