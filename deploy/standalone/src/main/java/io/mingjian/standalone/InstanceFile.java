/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.standalone;

import io.mingjian.contracts.json.ContractJson;
import io.mingjian.embedded.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/**
 * Tells others what runs in this home: {@code run/instance.json}. A killed instance leaves it behind; a reader must
 * check that the process lives.
 */
final class InstanceFile {

    private final Path file;
    private final String console;
    private final Instant startedAt = Instant.now();

    InstanceFile(StandaloneHome home, String console) {
        this.file = home.run().resolve("instance.json");
        this.console = console;
    }

    /** Says that the instance starts or runs; {@code state} is {@code starting}, {@code ready} or {@code stopping}. */
    void write(String state, Map<String, Integer> ports) {
        Content content = new Content(ProcessHandle.current().pid(), state, startedAt, console, ports);
        try {
            PrivateFiles.createDirectories(file.resolveSibling(".").normalize());
            PrivateFiles.write(file, new String(ContractJson.canonical(content), StandardCharsets.UTF_8) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing runs any more. */
    void remove() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Content(long pid, String state, Instant startedAt, String console, Map<String, Integer> ports) {}
}
