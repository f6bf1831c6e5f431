/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.knowledge;

import java.util.List;

/**
 * What must be done when a hypothesis holds.
 *
 * @param id stable identifier within the pack
 * @param name title for people
 * @param actions in the order in which they are to be done
 * @param source where the procedure was read
 */
public record Procedure(String id, LocalizedText name, List<Action> actions, String source) {

    public Procedure {
        actions = List.copyOf(actions);
    }
}
