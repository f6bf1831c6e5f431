/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.platform;

import io.mingjian.contracts.json.ContractJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/**
 * What a standalone instance writes about itself while it runs.
 *
 * @param pid its process
 * @param state {@code starting}, {@code ready} or {@code stopping}
 * @param ports port per service and server, by name
 */
public record RunningInstance(long pid, String state, Instant startedAt, Map<String, Integer> ports) {

    private static final String PLATFORM = "platform-api";

    public RunningInstance {
        ports = Map.copyOf(ports);
    }

    /** The instance of this home whose process is alive; what a killed one left behind is not one. */
    static Optional<RunningInstance> of(Path home) {
        try {
            byte[] json = Files.readAllBytes(home.resolve("run").resolve("instance.json"));
            RunningInstance instance = ContractJson.mapper().readValue(json, RunningInstance.class);
            boolean alive = ProcessHandle.of(instance.pid()).isPresent();
            return alive && instance.ports().containsKey(PLATFORM) ? Optional.of(instance) : Optional.empty();
        } catch (IOException | JacksonException | NullPointerException e) {
            return Optional.empty();
        }
    }

    /** First port of the instance. */
    int port() {
        return ports.getOrDefault(PLATFORM, 0);
    }
}
