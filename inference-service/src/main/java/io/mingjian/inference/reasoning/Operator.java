/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.contracts.reasoning.Modality;
import org.jspecify.annotations.Nullable;

/** Looks at one side of a case and reports signals; it never says what they mean. Stateless and thread-safe. */
interface Operator {

    /** Name in packs and chains. */
    String name();

    /** Side of the case that it looks at, or null for one that looks at several; its signals then carry shares. */
    @Nullable
    Modality modality();

    /** Whether the case gives it something to look at. */
    Availability availability(ReasoningInput input);

    /** What it looks at, as values that have a canonical JSON form; the step's digest is taken of them. */
    Object subject(ReasoningInput input);

    /**
     * Asks whatever must be asked before looking; false where it then turns out that there is nothing to look at, which
     * {@link #availability} says from then on.
     */
    default boolean canLook(ReasoningInput input) {
        return true;
    }

    /** Looks. */
    Observation observe(ReasoningInput input);

    /** Whether an operator can run on a case. */
    enum Availability {
        READY,
        NO_INPUT,
        MODEL_ABSENT
    }
}
