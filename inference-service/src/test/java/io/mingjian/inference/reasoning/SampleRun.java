/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.contracts.cases.ContentReference;
import io.mingjian.contracts.cases.RunBase;
import io.mingjian.contracts.cases.RunRequest;
import io.mingjian.contracts.knowledge.Budget;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Requests for later runs that start from the one before. */
final class SampleRun {

    private final int number;
    private List<Integer> freeze = List.of();
    private List<String> without = List.of();
    private Map<String, Double> priors = Map.of();
    private List<String> order = List.of();
    private @Nullable Instant asOf;
    private @Nullable Budget budget;

    private SampleRun(int number) {
        this.number = number;
    }

    static SampleRun number(int number) {
        return new SampleRun(number);
    }

    SampleRun freezing(List<Integer> steps) {
        freeze = steps;
        return this;
    }

    SampleRun without(List<String> names) {
        without = names;
        return this;
    }

    SampleRun priors(Map<String, Double> values) {
        priors = values;
        return this;
    }

    SampleRun order(List<String> operators) {
        order = operators;
        return this;
    }

    SampleRun asOf(@Nullable Instant moment) {
        asOf = moment;
        return this;
    }

    SampleRun budget(@Nullable Budget bounds) {
        budget = bounds;
        return this;
    }

    RunRequest request() {
        ContentReference content = new ContentReference("0".repeat(64), 1);
        return new RunRequest(
                number,
                freeze,
                without,
                priors,
                order,
                asOf,
                null,
                budget,
                new RunBase(number - 1, content, content, content));
    }
}
