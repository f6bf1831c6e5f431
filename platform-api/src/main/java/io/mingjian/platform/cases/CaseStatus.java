/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.cases;

import java.util.Arrays;
import java.util.List;

/** How far a run of a case has come; ascending. */
public enum CaseStatus {
    /** Accepted and stored. */
    SUBMITTED,
    /** Models and decoders have looked at it. */
    PERCEIVED,
    /** Knowledge was added. */
    ENRICHED,
    /** A verdict was reached. */
    REASONED,
    /** The decision stands in the ledger. */
    DECIDED;

    /** Statuses that come before this one. */
    public List<CaseStatus> earlier() {
        return Arrays.stream(values())
                .filter(status -> status.compareTo(this) < 0)
                .toList();
    }
}
