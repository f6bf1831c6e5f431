/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.runs;

import io.mingjian.contracts.cases.RunRequest;
import io.mingjian.contracts.knowledge.Budget;
import io.mingjian.contracts.reasoning.Modality;
import io.mingjian.contracts.reasoning.ReasoningStep;
import io.mingjian.contracts.reasoning.RunRules;
import io.mingjian.platform.problem.RejectedException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The rules that a run must follow; each refusal says what was got and what was wanted. What may be frozen is reasoning's
 * own rule.
 */
@Component
class RunChecks {

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private final JudgingPacks packs;

    RunChecks(JudgingPacks packs) {
        this.packs = packs;
    }

    /**
     * Checks a run against the one that it starts from and the pack that is to judge.
     *
     * @throws RejectedException 422, naming the first rule that is broken
     */
    ValidRun check(RunSubmission asked, Baseline baseline) {
        requireMoment(asked.asOf());
        JudgingPack pack = packs.find(asked.pack(), baseline);
        requireEvidence(asked.without(), baseline.evidence());
        requirePriors(asked.priors(), pack);
        requireOrder(asked.order(), pack);
        ValidRun run = new ValidRun(
                baseline.subject(), asked, pack.asked(), budget(asked.budget(), pack), baseline.base(pack.same()));
        requireModels(run.request(baseline.run() + 1));
        requireFreezable(run, baseline, pack);
        return run;
    }

    /** Which versions are installed, only reasoning knows; what cannot be a name or a version is refused here. */
    private static void requireModels(RunRequest request) {
        for (String problem : RunRules.models(request)) {
            throw refused("invalid-models", Wanted.told(problem));
        }
    }

    private static void requireMoment(@Nullable Instant asOf) {
        if (asOf != null && (asOf.isBefore(EARLIEST) || asOf.isAfter(LATEST))) {
            throw refused("invalid-as-of", "asOf must be between " + EARLIEST + " and " + LATEST + "; got: " + asOf);
        }
    }

    private static void requireFreezable(ValidRun run, Baseline baseline, JudgingPack pack) {
        List<ReasoningStep> steps = baseline.chain().steps();
        List<String> problems = new ArrayList<>(
                RunRules.freezing(run.request(baseline.run() + 1), run.base() == null ? null : baseline.chain()));
        for (Integer index : problems.isEmpty() ? run.asked().freeze() : List.<Integer>of()) {
            String operator = steps.get(index).trace().operator();
            if (!pack.same() && !pack.operators().contains(operator)) {
                problems.add("freeze: another pack judges, whose operators are " + Wanted.list(pack.operators())
                        + "; got: step " + index + ", " + operator);
            }
        }
        if (!problems.isEmpty()) {
            throw refused("not-freezable", problems.get(0));
        }
    }

    private static void requireEvidence(List<String> without, TreeSet<String> evidence) {
        List<String> modalities =
                Arrays.stream(Modality.values()).map(Modality::name).toList();
        for (String name : without) {
            if (!modalities.contains(name) && !evidence.contains(name)) {
                throw refused(
                        "unknown-evidence",
                        "A modality (" + Wanted.list(modalities)
                                + ") or evidence of the run that this one starts from (" + Wanted.list(evidence)
                                + ") is wanted; got: " + Wanted.shown(name));
            }
        }
    }

    private static void requirePriors(Map<String, Double> priors, JudgingPack pack) {
        new TreeMap<>(priors).forEach((hypothesis, prior) -> {
            if (!pack.hypotheses().contains(hypothesis)) {
                throw refused(
                        "unknown-hypothesis",
                        "Hypotheses of the case are " + Wanted.list(pack.hypotheses()) + "; got: "
                                + Wanted.shown(hypothesis));
            }
            if (!(prior > 0 && prior < 1)) {
                throw refused(
                        "invalid-prior",
                        "The prior of " + hypothesis + " must be above 0 and below 1; got: " + Wanted.shown(prior));
            }
        });
    }

    private static void requireOrder(List<String> order, JudgingPack pack) {
        Set<String> seen = new HashSet<>();
        for (String operator : order) {
            if (!pack.operators().contains(operator)) {
                throw refused(
                        "unknown-operator",
                        "Operators of the pack are " + Wanted.list(pack.operators()) + "; got: "
                                + Wanted.shown(operator));
            }
            if (!seen.add(operator)) {
                throw refused("repeated-operator", "Each operator stands in the order once; got twice: " + operator);
            }
        }
    }

    private static @Nullable Budget budget(RunSubmission.@Nullable WantedBudget wanted, JudgingPack pack) {
        if (wanted == null || wanted.millis() == null && wanted.operators() == null) {
            return null;
        }
        double millis = wanted.millis() == null ? pack.budget().millis() : wanted.millis();
        int operators = wanted.operators() == null ? pack.budget().operators() : wanted.operators();
        if (!(millis > 0) || Double.isInfinite(millis) || operators < 1) {
            throw refused(
                    "invalid-budget",
                    "A budget is above 0 milliseconds and at least 1 operator; got: " + millis + " ms and " + operators
                            + " operators");
        }
        return new Budget(millis, operators);
    }

    private static RejectedException refused(String code, String detail) {
        return RejectedException.unprocessable(code, "Run not acceptable", detail + ".");
    }
}
