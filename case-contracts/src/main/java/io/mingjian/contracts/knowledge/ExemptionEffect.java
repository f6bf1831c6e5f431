/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.knowledge;

/** What a situation makes of a word that is otherwise unlawful. */
public enum ExemptionEffect {
    /** The provision does not apply; where proof is asked for, only once it is shown. */
    EXEMPT,
    /** The breach is never treated as slight. */
    GRAVE
}
