/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.contracts.knowledge.Budget;

/** What the operators of one run have cost, kept in whole nanoseconds so that the order of the runs makes no difference. */
final class Spending {

    private static final double NANOS_PER_MILLI = 1e6;

    private final Budget budget;
    private long nanos;
    private int operators;

    Spending(Budget budget) {
        this.budget = budget;
    }

    /** Books an operator's declared cost. */
    void charge(double costMillis) {
        nanos += nanos(costMillis);
        operators++;
    }

    /** Whether one more operator of that declared cost stays inside the budget. */
    boolean affords(double costMillis) {
        return operators < budget.operators() && nanos + nanos(costMillis) <= nanos(budget.millis());
    }

    private static long nanos(double millis) {
        return StrictMath.round(millis * NANOS_PER_MILLI);
    }
}
