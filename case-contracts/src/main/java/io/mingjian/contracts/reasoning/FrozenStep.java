/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.reasoning;

import io.mingjian.contracts.knowledge.LocalizedText;

/**
 * The step of an earlier run that a step was taken over from: its recorded output was used, nothing was asked again.
 *
 * @param run number of that run, from 1
 * @param step index of the step in that run's chain, from 0
 * @param note says so, for people
 */
public record FrozenStep(int run, int step, LocalizedText note) {

    public FrozenStep {
        if (run < 1 || step < 0) {
            throw new IllegalArgumentException("runs count from 1 and steps from 0, got: " + run + ", " + step);
        }
    }

    /** The mark of a step with its usual note. */
    public static FrozenStep of(int run, int step) {
        return new FrozenStep(
                run,
                step,
                new LocalizedText(
                        "沿用第 " + run + " 次运行第 " + step + " 步的记录，没有重新执行。",
                        "Taken over from step " + step + " of run " + run + "; it was not carried out again."));
    }
}
