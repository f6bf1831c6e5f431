/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.pack;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A version of a pack that was installed.
 *
 * @param version the version
 * @param digest lower-case hexadecimal SHA-256 over all files
 * @param installedAt when it was first installed
 * @param live whether it judges cases that name no version
 * @param edit how it was made from another version, or null for one that came whole
 */
public record PackVersion(
        String version,
        String digest,
        Instant installedAt,
        boolean live,
        @Nullable Edit edit) {

    /**
     * How a version was made.
     *
     * @param base version that was changed
     * @param by who asked for it
     * @param note why, or null
     * @param madeAt when
     * @param changes the changes as they were stated
     */
    public record Edit(String base, String by, @Nullable String note, Instant madeAt, JsonNode changes) {}
}
