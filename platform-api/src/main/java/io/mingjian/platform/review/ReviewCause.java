/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.review;

/** Why a person is to look at a case. */
public enum ReviewCause {
    /** The platform turned the case over. */
    OUTCOME,
    /** The case was drawn at random from those that the platform decided by itself. */
    SAMPLE,
    /** Somebody objects to the decision. */
    APPEAL
}
