/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.security;

/**
 * How often a caller may ask, per instance.
 *
 * @param requestsPerSecond sustained rate, 1 to {@link #HIGHEST}
 * @param burst requests that may come at once, 1 to {@link #HIGHEST}
 */
public record Rate(int requestsPerSecond, int burst) {

    /** Highest rate and burst. */
    public static final int HIGHEST = 100_000;

    public Rate {
        if (Math.min(requestsPerSecond, burst) < 1 || Math.max(requestsPerSecond, burst) > HIGHEST) {
            throw new IllegalArgumentException("requestsPerSecond and burst must be 1 to " + HIGHEST + ", got: "
                    + requestsPerSecond + " and " + burst);
        }
    }
}
