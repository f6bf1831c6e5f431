/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.events;

import io.mingjian.contracts.knowledge.Hypothesis;
import io.mingjian.contracts.knowledge.LocalizedText;
import io.mingjian.contracts.knowledge.PackReference;
import java.util.List;

/**
 * A pack version is live; kept on a compacted topic under the pack's name, so that a reader that starts later knows
 * all installed packs.
 *
 * @param pack the version
 * @param title what people read
 * @param hypotheses what the pack can judge
 */
public record PackInstalled(PackReference pack, LocalizedText title, List<Hypothesis> hypotheses) {

    public PackInstalled {
        hypotheses = List.copyOf(hypotheses);
    }
}
