/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.fusion;

import java.util.Optional;

/** Judges a case by all its modalities together. Deterministic and thread-safe. */
@FunctionalInterface
public interface CaseFusion {

    /**
     * What the model says of a case; blocks until it has answered.
     *
     * @return empty where a model is absent, or the case has nothing that the model could look at
     */
    Optional<FusionResult> judge(FusionCase subject);

    /** Whether a model is missing, so that no case gets an answer. */
    default boolean isAbsent() {
        return false;
    }

    /** Stands where a model is absent. */
    static CaseFusion absent() {
        return new CaseFusion() {
            @Override
            public Optional<FusionResult> judge(FusionCase subject) {
                return Optional.empty();
            }

            @Override
            public boolean isAbsent() {
                return true;
            }
        };
    }
}
