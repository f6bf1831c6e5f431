/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.reasoning;

/**
 * The verdicts of two chains side by side.
 *
 * @param firstOutcome outcome of the first chain
 * @param secondOutcome outcome of the second chain
 * @param firstSeverity severity 0 to 3 of the first chain
 * @param secondSeverity severity 0 to 3 of the second chain
 * @param firstConfidence confidence in [0, 1] of the first chain
 * @param secondConfidence confidence in [0, 1] of the second chain
 */
public record VerdictDifference(
        Outcome firstOutcome,
        Outcome secondOutcome,
        int firstSeverity,
        int secondSeverity,
        double firstConfidence,
        double secondConfidence) {

    static VerdictDifference of(Verdict first, Verdict second) {
        return new VerdictDifference(
                first.outcome(),
                second.outcome(),
                first.severity(),
                second.severity(),
                first.confidence(),
                second.confidence());
    }
}
