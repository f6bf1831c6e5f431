/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

/** Bands of a logit; each holds its lower edge. The names stand in the packs' calibrations. */
enum Band {
    BELOW_MINUS_FOUR("below-4", Double.NEGATIVE_INFINITY),
    FROM_MINUS_FOUR("-4..-2", -4),
    FROM_MINUS_TWO("-2..-1", -2),
    FROM_MINUS_ONE("-1..0", -1),
    FROM_ZERO("0..1", 0),
    FROM_ONE("1..2", 1),
    FROM_TWO("2..4", 2),
    FROM_FOUR("above-4", 4);

    private final String label;
    private final double lowest;

    Band(String label, double lowest) {
        this.label = label;
        this.lowest = lowest;
    }

    /** The band that a finite logit falls into. */
    static Band of(double logit) {
        Band found = BELOW_MINUS_FOUR;
        for (Band band : values()) {
            if (logit >= band.lowest) {
                found = band;
            }
        }
        return found;
    }

    /** Name of the signal of a hypothesis in this band. */
    String signal(String hypothesis) {
        return hypothesis + ":" + label;
    }
}
