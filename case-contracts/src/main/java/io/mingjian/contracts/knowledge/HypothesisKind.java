/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.knowledge;

/** What follows when a hypothesis holds. */
public enum HypothesisKind {
    /** A breach of a rule: needs a clause, leads to BLOCK. */
    VIOLATION,
    /** A danger to people or things: needs a procedure, its severity is the decision's. */
    HAZARD,
    /** A description that other hypotheses build on (a device, a fault, a circumstance); never decides by itself. */
    DESCRIPTION
}
