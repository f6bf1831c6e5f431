/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.runs;

import io.mingjian.contracts.cases.Case;
import io.mingjian.contracts.cases.RunBase;
import io.mingjian.contracts.cases.RunRequest;
import io.mingjian.contracts.knowledge.Budget;
import org.jspecify.annotations.Nullable;

/**
 * A run that may be made; it has no number yet.
 *
 * @param asked what the client asked for, checked
 * @param pack what the event is to name as pack, or null
 * @param budget what the run may spend, or null for the pack's budget
 * @param base what the run is given, or null to perceive anew
 */
record ValidRun(
        Case subject,
        RunSubmission asked,
        @Nullable String pack,
        @Nullable Budget budget,
        @Nullable RunBase base) {

    RunRequest request(int number) {
        return new RunRequest(
                number,
                asked.freeze().stream().distinct().sorted().toList(),
                asked.without().stream().distinct().sorted().toList(),
                asked.priors(),
                asked.order(),
                asked.asOf(),
                pack,
                budget,
                base,
                asked.models().isEmpty() ? null : asked.models());
    }
}
