/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.ring.events;

/** Names of the ring's meters. */
public final class RingMetrics {

    /** Timer: one record's work in a hop; tags {@code hop} and {@code outcome} (done, handed-on). */
    public static final String HOP_DURATION = "ring.hop.duration";

    private RingMetrics() {}
}
