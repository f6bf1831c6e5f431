/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.chain;

import io.mingjian.contracts.reasoning.Modality;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Probabilities and weights as people read them. */
final class Amounts {

    private static final int BAR_CELLS = 10;
    private static final int PERCENT_CELLS = 7;

    private Amounts() {}

    /** Probability of a belief given as log-odds. */
    static double probability(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }

    /** A share in [0, 1] as a percentage; never rounded to a certainty that it is not. */
    static String percent(double share) {
        if (share > 0 && share < 0.001) {
            return "<0.1 %";
        } else if (share < 1 && share > 0.999) {
            return ">99.9 %";
        }
        return String.format(Locale.ROOT, "%.1f %%", share * 100);
    }

    /** A share as a percentage, padded on the left so that rows of them stand in a column. */
    static String column(double share) {
        String percent = percent(share);
        return " ".repeat(Math.max(0, PERCENT_CELLS - percent.length())) + percent;
    }

    /** A cost in milliseconds, without needless decimals. */
    static String millis(double millis) {
        return BigDecimal.valueOf(millis).stripTrailingZeros().toPlainString() + " ms";
    }

    /** A bar of ten cells. */
    static String bar(double share) {
        int full = (int) Math.round(Math.max(0, Math.min(1, share)) * BAR_CELLS);
        return "█".repeat(full) + "░".repeat(BAR_CELLS - full);
    }

    /** The modalities of some weight, in a line, in the order of their declaration. */
    static String weights(Map<Modality, Double> weights, Wording wording) {
        return new TreeMap<>(weights)
                .entrySet().stream()
                        .filter(entry -> entry.getValue() > 0)
                        .map(entry -> wording.modality(entry.getKey()) + " " + bar(entry.getValue()) + " "
                                + percent(entry.getValue()))
                        .collect(Collectors.joining("  "));
    }
}
