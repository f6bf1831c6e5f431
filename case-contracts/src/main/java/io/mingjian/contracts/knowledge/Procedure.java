/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What must be done when a hypothesis holds.
 *
 * @param id stable identifier within the pack
 * @param name title for people
 * @param actions in the order in which they are to be done
 * @param source where the procedure was read
 * @param confidence {@code verbatim_seen}, {@code reliable_summary_seen} or {@code from_memory}; null where the pack
 *     does not say
 */
public record Procedure(
        String id,
        LocalizedText name,
        List<Action> actions,
        String source,
        @Nullable String confidence) {

    public Procedure {
        actions = List.copyOf(actions);
    }

    /** A procedure of which nobody says how well it was read. */
    public Procedure(String id, LocalizedText name, List<Action> actions, String source) {
        this(id, name, actions, source, null);
    }
}
