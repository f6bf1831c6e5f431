/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.pack.web;

import io.mingjian.contracts.knowledge.LocalizedText;
import io.mingjian.contracts.knowledge.PackReference;
import io.mingjian.knowledge.pack.Pack;

/**
 * A pack in a list.
 *
 * @param pack name, version and digests
 * @param title what people read
 * @param hypotheses how many it can judge
 * @param clauses how many it knows
 */
public record PackSummary(PackReference pack, LocalizedText title, int hypotheses, int clauses) {

    /** The pack in short. */
    public static PackSummary of(Pack pack) {
        return new PackSummary(
                pack.reference(),
                pack.policy().title(),
                pack.hypotheses().size(),
                pack.graph().clauses().size());
    }
}
