/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.cases;

import io.mingjian.contracts.knowledge.Budget;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a case is to be reasoned about. Run 1 is the original; later runs change something and keep the rest.
 *
 * @param number 1 for the original run, then ascending
 * @param freeze indices of steps of the run it starts from whose recorded output is to be used again
 * @param without identifiers of evidence to take away, or names of modalities to take away with all their evidence
 * @param priors prior probability per hypothesis, each inside (0, 1), overriding the pack's
 * @param order operators in the order wanted; empty leaves it to the planner
 * @param asOf the moment at which law is to be valid, or null for the case's own
 * @param pack pack name or {@code name@version}, or null for the case's own
 * @param budget what the run may spend, or null for the pack's budget
 * @param base the run that this one starts from, or null for a run that perceives the case anew; frozen steps need one
 * @param models version wanted per name of a model that reasoning asks, or null where those that the service starts with
 *     are to answer
 */
public record RunRequest(
        int number,
        List<Integer> freeze,
        List<String> without,
        Map<String, Double> priors,
        List<String> order,
        @Nullable Instant asOf,
        @Nullable String pack,
        @Nullable Budget budget,
        @Nullable RunBase base,
        @Nullable Map<String, String> models) {

    public RunRequest {
        if (number < 1) {
            throw new IllegalArgumentException("runs are numbered from 1, got: " + number);
        }
        priors.forEach((hypothesis, prior) -> {
            if (!(prior > 0 && prior < 1)) {
                throw new IllegalArgumentException("prior of " + hypothesis + " must be inside (0, 1), got: " + prior);
            }
        });
        if (base != null && base.run() >= number) {
            throw new IllegalArgumentException(
                    "a run starts from an earlier one, got: run " + number + " from run " + base.run());
        }
        freeze = List.copyOf(freeze);
        without = List.copyOf(without);
        priors = Map.copyOf(priors);
        order = List.copyOf(order);
        models = models == null ? null : Map.copyOf(models);
    }

    /** A run that asks the models that the service starts with. */
    public RunRequest(
            int number,
            List<Integer> freeze,
            List<String> without,
            Map<String, Double> priors,
            List<String> order,
            @Nullable Instant asOf,
            @Nullable String pack,
            @Nullable Budget budget,
            @Nullable RunBase base) {
        this(number, freeze, without, priors, order, asOf, pack, budget, base, null);
    }

    /** A run with the pack's budget that perceives the case anew. */
    public RunRequest(
            int number,
            List<Integer> freeze,
            List<String> without,
            Map<String, Double> priors,
            List<String> order,
            @Nullable Instant asOf,
            @Nullable String pack) {
        this(number, freeze, without, priors, order, asOf, pack, null, null, null);
    }

    /** The versions of models that are asked for, empty where those that the service starts with are to answer. */
    public Map<String, String> wantedModels() {
        return models == null ? Map.of() : models;
    }

    /** The run that every accepted case starts with. */
    public static RunRequest original() {
        return new RunRequest(1, List.of(), List.of(), Map.of(), List.of(), null, null);
    }
}
