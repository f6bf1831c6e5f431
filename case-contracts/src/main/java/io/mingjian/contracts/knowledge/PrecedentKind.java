/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.knowledge;

/** What a precedent is. */
public enum PrecedentKind {
    /** An example that the pack brings. */
    EXAMPLE,
    /** A case of the same tenant that was decided. */
    CASE
}
