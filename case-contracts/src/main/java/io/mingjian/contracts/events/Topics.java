/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.events;

import java.util.List;

/** Kafka topics of the ring; records are keyed by case identifier unless said otherwise. */
public final class Topics {

    /** {@link CaseSubmitted}. */
    public static final String CASES_SUBMITTED = "mingjian.cases.submitted.v1";

    /** {@link CasePerceived}. */
    public static final String CASES_PERCEIVED = "mingjian.cases.perceived.v1";

    /** {@link CaseEnriched}. */
    public static final String CASES_ENRICHED = "mingjian.cases.enriched.v1";

    /** {@link CaseReasoned}. */
    public static final String CASES_REASONED = "mingjian.cases.reasoned.v1";

    /** {@link DecisionRecorded}. */
    public static final String DECISIONS_RECORDED = "mingjian.decisions.recorded.v1";

    /** {@link PackInstalled}, compacted, keyed by pack name. */
    public static final String PACKS_INSTALLED = "mingjian.packs.installed.v1";

    /** {@link ActPerformed}, keyed by tenant, so that a tenant's acts stay in order. */
    public static final String ACTS_PERFORMED = "mingjian.acts.performed.v1";

    /** {@link CaseEnriched} for a pack version that judges beside the live one; never part of the ring. */
    public static final String SHADOW_ENRICHED = "mingjian.shadow.enriched.v1";

    /** {@link CaseReasoned} of a pack version that judges beside the live one; never audited, never shown to clients. */
    public static final String SHADOW_REASONED = "mingjian.shadow.reasoned.v1";

    /** Suffix of the topic that takes events nobody can read. */
    public static final String DEAD_LETTER_SUFFIX = ".dlt";

    private Topics() {}

    /** The topics that a case travels, in order. */
    public static List<String> ring() {
        return List.of(CASES_SUBMITTED, CASES_PERCEIVED, CASES_ENRICHED, CASES_REASONED, DECISIONS_RECORDED);
    }

    /** The topics beside the ring on which another pack version judges, in order; none of them leads to a decision. */
    public static List<String> beside() {
        return List.of(SHADOW_ENRICHED, SHADOW_REASONED);
    }
}
