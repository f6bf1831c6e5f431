/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.review;

import io.mingjian.contracts.reasoning.Outcome;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** When the decisions of persons settle a review. */
final class Settlement {

    private Settlement() {}

    /**
     * What the decisions come to: the first alone where one person suffices, else what two persons agree on. With two
     * outcomes, three persons always settle it.
     *
     * @param outcomes one per person, in the order of decision
     * @param needed persons that must agree, 1 or 2
     */
    static Optional<Outcome> of(List<Outcome> outcomes, int needed) {
        return outcomes.stream()
                .filter(outcome -> Collections.frequency(outcomes, outcome) >= needed)
                .findFirst();
    }
}
