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
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * One labelled record of a manifest.
 *
 * @param text null where the record has none
 * @param image path of the picture, or null
 * @param labels what is true of it; read to score, never sent
 */
record ManifestRecord(
        String id,
        String kind,
        @Nullable String text,
        @Nullable Path image,
        JsonNode labels) {

    /**
     * Reads a JSONL manifest; paths are relative to its folder.
     *
     * @throws CommandFailedException if a line is no record
     */
    static List<ManifestRecord> all(Path manifest) {
        List<ManifestRecord> records = new ArrayList<>();
        Path folder = manifest.toAbsolutePath().resolveSibling(".").normalize();
        int number = 0;
        try {
            for (String line : Files.readAllLines(manifest)) {
                number++;
                if (!line.isBlank()) {
                    records.add(read(ContractJson.mapper().readTree(line), folder));
                }
            }
        } catch (JacksonException | IllegalArgumentException e) {
            throw new CommandFailedException(
                    manifest + ":" + number + " is no record; wanted id, kind, text or image, labels");
        } catch (IOException e) {
            throw new CommandFailedException("the manifest " + manifest + " cannot be read as UTF-8 text");
        }
        return records;
    }

    private static ManifestRecord read(JsonNode line, Path folder) {
        String id = line.path("id").asString("");
        String kind = line.path("kind").asString("");
        if (id.isEmpty() || kind.isEmpty()) {
            throw new IllegalArgumentException("id and kind are required");
        }
        String text = line.hasNonNull("text") ? line.get("text").asString("") : null;
        Path image = line.hasNonNull("image") ? folder.resolve(line.get("image").asString("")) : null;
        return new ManifestRecord(id, kind, text, image, line.path("labels"));
    }
}
