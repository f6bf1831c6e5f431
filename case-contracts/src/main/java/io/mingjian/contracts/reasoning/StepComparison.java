/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.reasoning;

import io.mingjian.contracts.json.ContractJson;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** Compares two steps by the canonical JSON of their parts; that a step was taken over makes no difference. */
final class StepComparison {

    private static final Map<StepAspect, Function<StepTrace, List<?>>> TRACED = Map.of(
            StepAspect.EVIDENCE, StepTrace::evidence,
            StepAspect.BELIEFS, trace -> List.of(trace.before(), trace.after()),
            StepAspect.WEIGHTS, trace -> List.of(trace.modalityWeights()),
            StepAspect.COST, trace -> List.of(trace.costMillis()),
            StepAspect.NOT_RUN, StepTrace::notRun);

    private StepComparison() {}

    /** In what the steps differ, in the order of {@link StepAspect}; empty where they are bit-equal. */
    static Set<StepAspect> aspects(ReasoningStep first, ReasoningStep second) {
        Set<StepAspect> aspects = EnumSet.noneOf(StepAspect.class);
        if (!actor(first).equals(actor(second))) {
            aspects.add(StepAspect.OPERATOR);
        }
        if (!ModelChange.between(first, second).isEmpty()) {
            aspects.add(StepAspect.MODEL);
        }
        if (!first.trace().inputDigest().equals(second.trace().inputDigest())) {
            aspects.add(StepAspect.INPUT);
        }
        TRACED.forEach((aspect, part) -> {
            if (differ(part.apply(first.trace()), part.apply(second.trace()))) {
                aspects.add(aspect);
            }
        });
        if (differ(findings(first), findings(second))) {
            aspects.add(StepAspect.FINDINGS);
        }
        if (differ(ending(first), ending(second))) {
            aspects.add(StepAspect.VERDICT);
        }
        if (!first.summary().equals(second.summary())) {
            aspects.add(StepAspect.WORDING);
        }
        return aspects;
    }

    private static List<String> actor(ReasoningStep step) {
        return List.of(
                step.getClass().getSimpleName(),
                step.trace().operator(),
                Objects.toString(step.trace().reopening(), ""));
    }

    private static List<?> findings(ReasoningStep step) {
        if (step instanceof ReasoningStep.Inferred inferred) {
            return inferred.rules();
        }
        if (step instanceof ReasoningStep.Contradicted contradicted) {
            return contradicted.contradictions();
        }
        return step instanceof ReasoningStep.Verified verified
                ? List.of(
                        verified.checks(),
                        verified.leaveOneOut(),
                        verified.minimalEvidence(),
                        verified.flipSet(),
                        verified.faithfulness())
                : List.of();
    }

    private static List<?> ending(ReasoningStep step) {
        if (step instanceof ReasoningStep.Concluded concluded) {
            return List.of(concluded.verdict());
        }
        return step instanceof ReasoningStep.Failed failed ? List.of(failed.hop(), failed.code()) : List.of();
    }

    private static boolean differ(List<?> first, List<?> second) {
        return !Arrays.equals(ContractJson.canonical(first), ContractJson.canonical(second));
    }
}
