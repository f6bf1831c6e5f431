/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.reasoning;

import java.util.List;

/**
 * How the evidence of two chains differs, by identifier.
 *
 * @param added items that only the second chain has, in its order
 * @param removed items that only the first chain has, in its order
 * @param changed items that both have with other content, in the first chain's order
 */
public record EvidenceDifference(List<Evidence> added, List<Evidence> removed, List<Change> changed) {

    public EvidenceDifference {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
    }

    /**
     * An item that says something else.
     *
     * @param first the item in the first chain
     * @param second the item of the same identifier in the second chain
     */
    public record Change(Evidence first, Evidence second) {}
}
