/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.cases;

/** How far persons have come with a case. */
public enum PersonalReview {
    /** A person is to decide. */
    OPEN,
    /** Decided by persons. */
    DONE
}
