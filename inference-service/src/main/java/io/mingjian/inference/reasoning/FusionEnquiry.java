/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.inference.fusion.FusionResult;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The question to the multimodal model about one case: asked when somebody first wants the answer, and at most once.
 * The model is the dearest that reasoning asks, so it is not asked before the planner finds it worth its cost. Used by
 * one run, so not thread-safe.
 */
public final class FusionEnquiry {

    private final @Nullable Supplier<Optional<FusionResult>> model;
    private @Nullable Optional<FusionResult> answer;

    private FusionEnquiry(@Nullable Supplier<Optional<FusionResult>> model) {
        this.model = model;
    }

    /**
     * A question that can be asked.
     *
     * @param model answers; empty where the case has nothing that it could look at
     */
    public static FusionEnquiry to(Supplier<Optional<FusionResult>> model) {
        return new FusionEnquiry(model);
    }

    /** A question that nobody can answer, for want of the model or because the pack does not ask it. */
    public static FusionEnquiry absent() {
        return new FusionEnquiry(null);
    }

    /** Whether an answer is there or can be hoped for. */
    boolean isOpen() {
        return model != null && (answer == null || answer.isPresent());
    }

    /** The answer; blocks until the model has answered the first time. */
    Optional<FusionResult> answer() {
        Optional<FusionResult> known = answer;
        if (known == null) {
            known = model == null ? Optional.empty() : model.get();
            answer = known;
        }
        return known;
    }
}
