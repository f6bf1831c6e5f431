/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.contracts.reasoning.Evidence;
import io.mingjian.contracts.reasoning.NotRun;
import java.util.List;

/**
 * What the operators found.
 *
 * @param rounds one per operator run, in order
 * @param notRun operators judged but not run, in the pack's order
 * @param complete whether no operator that could keep the case from passing was left out for want of budget
 * @param beliefs beliefs from all evidence
 */
record Gathering(List<Round> rounds, List<NotRun> notRun, boolean complete, Beliefs beliefs) {

    Gathering {
        rounds = List.copyOf(rounds);
        notRun = List.copyOf(notRun);
    }

    List<Evidence> evidence() {
        return rounds.stream().flatMap(round -> round.evidence().stream()).toList();
    }

    /**
     * One operator run.
     *
     * @param tool the operator
     * @param observation what it saw
     * @param evidence what counts of it, without what the run takes away
     * @param before beliefs before
     * @param after beliefs after
     */
    record Round(
            CompiledPolicy.Tool tool,
            Observation observation,
            List<Evidence> evidence,
            Beliefs before,
            Beliefs after) {}
}
