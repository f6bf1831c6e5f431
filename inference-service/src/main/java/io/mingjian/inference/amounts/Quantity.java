/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.amounts;

import io.mingjian.inference.text.TextSpan;
import java.math.BigDecimal;

/**
 * A quantity that a text states.
 *
 * @param dimension what it measures
 * @param value in the dimension's unit
 * @param qualifier what the value is of, such as {@code 额定}; empty where nothing is said
 * @param multiplied whether a count stands beside it ({@code 250ml×12}), so that it may be a part or the whole
 * @param span its place
 */
public record Quantity(Dimension dimension, BigDecimal value, String qualifier, boolean multiplied, TextSpan span) {

    /** Rounding on packs: 3 in 100 is the same. */
    private static final BigDecimal TOLERANCE = new BigDecimal("0.03");

    /** Whether two quantities of one dimension say the same. */
    public boolean agrees(Quantity other) {
        BigDecimal larger = value.max(other.value);
        return value.subtract(other.value).abs().compareTo(larger.multiply(TOLERANCE)) <= 0;
    }

    /** Whether the two speak of the same thing, so that they could contradict each other. */
    public boolean isComparable(Quantity other) {
        return dimension == other.dimension && qualifier.equals(other.qualifier) && !multiplied && !other.multiplied;
    }
}
