/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.review;

/** How far a review has come. */
public enum ReviewStatus {
    /** Nobody has decided yet. */
    OPEN,
    /** One person has decided; another must confirm it, or a third settle it. */
    SECOND_PERSON,
    /** Decided. */
    DONE
}
