/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.beside;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How a version judges beside the live one.
 *
 * @param job the job
 * @param given cases that were given to it
 * @param compared cases that both versions have concluded
 * @param agreed cases of these with the same outcome
 * @param outcomes changed outcomes as {@code PASS→BLOCK}, with their number
 * @param hypotheses hypotheses whose probability crossed 0.5, with their number
 * @param causes what differs in the examples, as {@code KIND what}, with the number of examples
 * @param examples cases whose outcome changed, a bounded number
 */
public record DifferenceReport(
        BesideJob job,
        int given,
        int compared,
        int agreed,
        Map<String, Integer> outcomes,
        Map<String, Crossings> hypotheses,
        Map<String, Integer> causes,
        List<Example> examples) {

    /**
     * How often a probability crossed 0.5.
     *
     * @param raised above it beside, not live
     * @param lowered above it live, not beside
     */
    public record Crossings(int raised, int lowered) {

        Crossings plus(boolean up) {
            return new Crossings(raised + (up ? 1 : 0), lowered + (up ? 0 : 1));
        }
    }

    /**
     * A case whose outcome changed.
     *
     * @param tenant its owner
     * @param caseId the case
     * @param change such as {@code PASS→BLOCK}
     * @param liveVersion version that judged live
     * @param causes what differs; empty where the chains can no longer be read
     */
    public record Example(String tenant, UUID caseId, String change, String liveVersion, List<Cause> causes) {}
}
