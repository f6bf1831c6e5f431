/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.knowledge;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes that make a new version of a pack.
 *
 * @param base installed version that is changed
 * @param version the new version
 * @param note why, for those who read the list of versions
 * @param changes applied in order; at least one
 */
public record PackEdits(
        @Nullable String base,
        @Nullable String version,
        @Nullable String note,
        @Nullable List<PackChange> changes) {

    /** What knowledge-service is asked for. */
    Attributed by(String name) {
        return new Attributed(base, version, note, changes, name);
    }

    /** The edits with the name of who asks for them, which clients do not choose. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Attributed(
            @Nullable String base,
            @Nullable String version,
            @Nullable String note,
            @Nullable List<PackChange> changes,
            String by) {}
}
