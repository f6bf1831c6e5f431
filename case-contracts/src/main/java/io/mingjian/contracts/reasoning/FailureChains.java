/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.reasoning;

import io.mingjian.contracts.knowledge.LocalizedText;
import io.mingjian.contracts.knowledge.PackReference;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Chains of cases that a hop could not handle: always REVIEW, never approval. */
public final class FailureChains {

    private static final LocalizedText LABEL = new LocalizedText("转人工审核", "Needs a person");
    private static final String NO_INPUT = "0".repeat(64);

    private FailureChains() {}

    /**
     * A chain of one failed step that ends in REVIEW.
     *
     * @param hop service and step that failed, such as {@code inference-service/perception}
     * @param code stable reason; never content
     */
    public static ReasoningChain of(UUID caseId, int run, @Nullable PackReference pack, String hop, String code) {
        return of(new Failure(hop, code, failed(hop, code)), caseId, run, pack);
    }

    /**
     * Why a case goes to a person.
     *
     * @param hop service and step that failed
     * @param code stable reason; never content
     * @param summary what people read
     */
    public record Failure(String hop, String code, LocalizedText summary) {}

    /** A chain of one failed step that ends in REVIEW, with words of its own. */
    public static ReasoningChain of(Failure failure, UUID caseId, int run, @Nullable PackReference pack) {
        String hop = failure.hop();
        LocalizedText summary = failure.summary();
        StepTrace trace = new StepTrace(0, hop, NO_INPUT, List.of(), Map.of(), Map.of(), Map.of(), 0, List.of());
        Verdict verdict = new Verdict(
                Outcome.REVIEW, LABEL, List.of(), 0, 0, List.of(), List.of(), List.of(), List.of(), Map.of(), summary);
        ReasoningStep failed = new ReasoningStep.Failed(trace, summary, hop, failure.code());
        return new ReasoningChain(caseId, run, pack, List.of(), null, null, List.of(failed), verdict);
    }

    private static LocalizedText failed(String hop, String code) {
        return new LocalizedText(
                "处理环节 " + hop + " 失败（" + code + "），已转人工审核。",
                "The processing step " + hop + " failed (" + code + "); a person must decide.");
    }
}
