/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.knowledge;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What clients see of versions that judge beside the live one. */
public final class TrialViews {

    private TrialViews() {}

    /** Which cases a version judges. */
    public enum Kind {
        /** Live cases of all tenants, as they come. */
        SHADOW,
        /** Recorded cases of one tenant. */
        BACKTEST
    }

    /** How far a trial is. */
    public enum State {
        /** Cases are given to it. */
        RUNNING,
        /** It was ended, or every case was given to it. */
        ENDED,
        /** It could not go on. */
        FAILED
    }

    /**
     * A version that judges beside the live one.
     *
     * @param share share of the cases that is judged, in (0, 1]
     * @param endedAt when no more cases were given to it
     * @param failure why not every case was judged, where it failed
     */
    public record Trial(
            UUID id,
            Kind kind,
            String pack,
            String version,
            double share,
            State state,
            Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable String failure) {}

    /**
     * How it judges.
     *
     * @param given cases of this tenant that were given to it
     * @param compared cases that both versions have concluded
     * @param agreed cases of these with the same outcome
     * @param outcomes changed outcomes as {@code PASS→BLOCK}, with their number
     * @param hypotheses hypotheses whose probability crossed 0.5, with their number
     * @param causes what differs in the examples, with the number of examples
     * @param examples cases whose outcome changed, a bounded number
     */
    public record Report(
            Trial job,
            int given,
            int compared,
            int agreed,
            Map<String, Integer> outcomes,
            Map<String, Crossings> hypotheses,
            Map<String, Integer> causes,
            List<Example> examples) {}

    /** How often a probability rose above 0.5, and how often it fell below. */
    public record Crossings(int raised, int lowered) {}

    /**
     * A case whose outcome changed.
     *
     * @param change such as {@code PASS→BLOCK}
     */
    public record Example(UUID caseId, String change, String liveVersion, List<Cause> causes) {}

    /**
     * What differs.
     *
     * @param kind such as {@code EVIDENCE_ADDED}, {@code PRIOR} or {@code LOSSES}
     */
    public record Cause(String kind, String what, String live, String beside) {}
}
