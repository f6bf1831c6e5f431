/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.reasoning;

/** What is to happen with a case. Abstaining is an outcome like the others. */
public enum Outcome {
    /** Nothing speaks against the case. */
    PASS,
    /** A person must decide. */
    REVIEW,
    /** The case must be stopped. */
    BLOCK
}
