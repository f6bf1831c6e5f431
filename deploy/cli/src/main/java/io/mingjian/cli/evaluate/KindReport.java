/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The measures of one kind. A measure is null where nothing gives it.
 *
 * @param served whether the platform serves the kind; if not, only {@code reason} says more
 * @param count records run
 * @param unlabelled records left out since they carry no label to score
 * @param failed records that were not decided; they count as wrong
 * @param accuracy mean credit of the leading aspect, in [0, 1]
 * @param coverage share of the records labelled for the leading aspect that were not left to a person
 * @param selectiveAccuracy accuracy on the covered records
 * @param errors records without full credit in the leading aspect
 * @param intervals 95 % bootstrap intervals of the measures above, by their names
 * @param aspects the same measures for every further aspect
 */
record KindReport(
        boolean served,
        @Nullable String reason,
        @Nullable String pack,
        int count,
        int unlabelled,
        int failed,
        @Nullable Double accuracy,
        @Nullable Double macroF1,
        @Nullable Map<String, Map<String, Integer>> confusion,
        @Nullable Double expectedCalibrationError,
        @Nullable Double coverage,
        @Nullable Double selectiveAccuracy,
        @Nullable Latency latencyMillis,
        List<String> errors,
        Map<String, Bootstrap.Interval> intervals,
        Map<String, String> failures,
        Map<String, Aspect> aspects) {

    /** Latency from submission to answer as the client saw it, in milliseconds. */
    record Latency(double p50, double p95) {}

    /** A further label of the same records. */
    record Aspect(
            int count,
            @Nullable Double accuracy,
            @Nullable Double macroF1,
            Map<String, Map<String, Integer>> confusion,
            @Nullable Double expectedCalibrationError,
            List<String> errors,
            Map<String, Bootstrap.Interval> intervals) {}

    /** A kind that nobody serves. */
    static KindReport notServed(String reason) {
        return new KindReport(
                false, reason, null, 0, 0, 0, null, null, null, null, null, null, null, List.of(), Map.of(), Map.of(),
                Map.of());
    }

    static KindReport of(Evaluation.Kind kind, List<Scored> scored, int unlabelled) {
        String leading = kind.scoring().leading();
        Map<String, Aspect> aspects = new TreeMap<>();
        scored.forEach(each -> each.judgements()
                .keySet()
                .forEach(name -> aspects.computeIfAbsent(name, absent -> aspect(absent, scored))));
        Aspect first = aspects.getOrDefault(leading, aspect(leading, scored));
        aspects.remove(leading);
        List<Scored> led = scored.stream()
                .filter(each -> each.judgements().containsKey(leading))
                .toList();
        // what is looked up is never left to a person
        Outcomes outcomes = new Outcomes(leading, kind.pack() == null ? List.of() : led);
        double[] millis = scored.stream()
                .filter(each -> each.failure() == null)
                .mapToDouble(Scored::millis)
                .toArray();
        Map<String, String> failures = failures(scored);
        return new KindReport(
                true,
                null,
                kind.servedBy(),
                scored.size(),
                unlabelled,
                failures.size(),
                first.accuracy(),
                first.macroF1(),
                first.confusion(),
                first.expectedCalibrationError(),
                boxed(outcomes.coverage()),
                boxed(outcomes.selectiveAccuracy()),
                latency(millis),
                first.errors(),
                outcomes.intervals(first.intervals()),
                failures,
                aspects);
    }

    private static Aspect aspect(String name, List<Scored> scored) {
        List<Judgement> judgements = judgements(name, scored);
        List<String> errors = new ArrayList<>();
        for (Scored each : scored) {
            Judgement judgement = each.judgements().get(name);
            if (judgement != null && judgement.credit() < 1) {
                errors.add(each.id());
            }
        }
        return new Aspect(
                judgements.size(),
                boxed(Metrics.accuracy(judgements)),
                boxed(Metrics.macroF1(judgements)),
                Metrics.confusion(judgements),
                boxed(Metrics.expectedCalibrationError(judgements)),
                errors,
                intervals(judgements));
    }

    private static Map<String, Bootstrap.Interval> intervals(List<Judgement> judgements) {
        Map<String, Bootstrap.Interval> intervals = new TreeMap<>();
        Bootstrap.interval(judgements, Metrics::accuracy).ifPresent(found -> intervals.put("accuracy", found));
        Bootstrap.interval(judgements, Metrics::macroF1).ifPresent(found -> intervals.put("macroF1", found));
        Bootstrap.interval(judgements, Metrics::expectedCalibrationError)
                .ifPresent(found -> intervals.put("expectedCalibrationError", found));
        return intervals;
    }

    static List<Judgement> judgements(String aspect, List<Scored> scored) {
        return scored.stream()
                .flatMap(each -> each.judgements().entrySet().stream())
                .filter(entry -> entry.getKey().equals(aspect))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static Map<String, String> failures(List<Scored> scored) {
        Map<String, String> failures = new LinkedHashMap<>();
        for (Scored each : scored) {
            String failure = each.failure();
            if (failure != null) {
                failures.put(each.id(), failure);
            }
        }
        return failures;
    }

    private static @Nullable Latency latency(double[] millis) {
        OptionalDouble half = Metrics.percentile(millis, 0.50);
        OptionalDouble most = Metrics.percentile(millis, 0.95);
        return half.isPresent() && most.isPresent() ? new Latency(half.getAsDouble(), most.getAsDouble()) : null;
    }

    private static @Nullable Double boxed(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
