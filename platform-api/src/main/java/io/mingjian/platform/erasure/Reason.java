/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.erasure;

import io.mingjian.platform.problem.RejectedException;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody does what the ledger will tell of.
 *
 * @param reason for people, 1 to 500 characters; never content of a case
 */
record Reason(@Nullable String reason) {

    private static final int LONGEST = 500;

    String checked() {
        return checked(reason);
    }

    static String checked(@Nullable String given) {
        if (given == null || given.isBlank() || given.length() > LONGEST || given.indexOf(0) >= 0) {
            throw RejectedException.unprocessable(
                    "invalid-reason",
                    "Invalid reason",
                    "A reason of 1 to " + LONGEST + " characters is wanted, got: "
                            + (given == null ? "none" : given.length() + " characters") + ".");
        }
        return given;
    }
}
