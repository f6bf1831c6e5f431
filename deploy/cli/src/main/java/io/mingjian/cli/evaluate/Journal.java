/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.evaluate;

import io.mingjian.cli.console.CommandFailedException;
import io.mingjian.contracts.json.ContractJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * What was scored so far, beside the report, so that an interrupted evaluation goes on where it stopped. Its first line
 * names the evaluation; another evaluation's journal is started afresh. Thread-safe.
 */
final class Journal {

    private final @Nullable Path file;

    private Journal(@Nullable Path file) {
        this.file = file;
    }

    /** A journal beside the report, or one that keeps nothing where there is no report. */
    static Journal beside(@Nullable Path report) {
        return new Journal(report == null ? null : report.resolveSibling(report.getFileName() + ".journal"));
    }

    /** What an earlier, interrupted run of the same evaluation scored, by record. */
    Map<String, Scored> open(String evaluation) {
        Map<String, Scored> known = new LinkedHashMap<>();
        if (file == null) {
            return known;
        }
        try {
            List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
            if (!lines.isEmpty() && lines.get(0).equals(evaluation)) {
                lines.stream().skip(1).flatMap(Journal::read).forEach(scored -> known.put(scored.id(), scored));
            }
            Files.writeString(file, evaluation + "\n");
        } catch (IOException e) {
            throw unwritable(file);
        }
        known.values().forEach(this::add);
        return known;
    }

    /** Keeps a record that the platform decided; a failed one is tried again next time. */
    synchronized void add(Scored scored) {
        if (file == null || scored.failure() != null) {
            return;
        }
        try {
            String line = ContractJson.mapper().writeValueAsString(scored) + "\n";
            Files.writeString(file, line, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw unwritable(file);
        }
    }

    /** The report is written; nothing needs to be resumed. */
    void close() {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new CommandFailedException("the journal " + file + " cannot be removed");
        }
    }

    /** The last line of an interrupted run may be cut; it is left out. */
    private static Stream<Scored> read(String line) {
        try {
            return Stream.of(ContractJson.mapper().readValue(line, Scored.class));
        } catch (JacksonException e) {
            return Stream.empty();
        }
    }

    private static CommandFailedException unwritable(Path file) {
        return new CommandFailedException("the journal " + file + " cannot be written");
    }
}
