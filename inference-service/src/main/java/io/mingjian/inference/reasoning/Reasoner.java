/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.contracts.reasoning.ReasoningChain;

/**
 * Reasons about a case: puts up hypotheses, gathers evidence, infers, verifies, concludes.
 *
 * <p>A pure function: the same input gives a chain of byte-equal canonical JSON, on every machine and in every thread.
 * It reads no clock and no random numbers. Stateless and thread-safe.
 */
public final class Reasoner {

    /**
     * The chain of one run.
     *
     * @throws UnsupportedRunException if the run freezes what cannot be frozen, or gives a prior of a hypothesis that
     *     the case does not have
     * @throws UnknownOperatorException if the run orders an operator that the pack does not have
     */
    public ReasoningChain reason(ReasoningInput input) {
        return new Deliberation(input).chain();
    }
}
