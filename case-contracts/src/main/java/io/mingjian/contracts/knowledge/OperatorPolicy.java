/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.knowledge;

import java.util.Map;

/**
 * An operator that the pack lets reasoning use.
 *
 * @param operator registered operator name, such as {@code lexicon}
 * @param costMillis declared cost in milliseconds, zero or more; declared, so that runs replay bit-equal
 * @param parameters operator settings, possibly empty
 */
public record OperatorPolicy(String operator, double costMillis, Map<String, String> parameters) {

    public OperatorPolicy {
        if (!(costMillis >= 0)) {
            throw new IllegalArgumentException("cost of " + operator + " must not be negative, got: " + costMillis);
        }
        parameters = Map.copyOf(parameters);
    }
}
