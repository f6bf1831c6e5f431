/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.knowledge;

/**
 * What reasoning about one case may spend.
 *
 * @param millis sum of the declared costs of the operators, in milliseconds, more than zero
 * @param operators number of operator runs, at least one
 */
public record Budget(double millis, int operators) {

    public Budget {
        if (!(millis > 0) || operators < 1) {
            throw new IllegalArgumentException("budget must be positive, got: " + millis + " ms, " + operators);
        }
    }
}
