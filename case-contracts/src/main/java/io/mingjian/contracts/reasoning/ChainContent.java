/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.reasoning;

import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.json.Sha256;
import java.util.List;
import java.util.Map;

/**
 * What a chain says, apart from which run it is: its steps and its verdict. Left out are what names the run itself (the
 * case, the run's number and request, the marks of steps taken over) and the list of models and documents, which the
 * steps' input digests cover where they matter. Two runs are bit-equal when the bytes here are.
 */
public final class ChainContent {

    private ChainContent() {}

    /** RFC 8785 canonical JSON in UTF-8 of {@code {"steps":[…],"verdict":{…}}}. */
    public static byte[] canonical(ReasoningChain chain) {
        List<ReasoningStep> steps =
                chain.steps().stream().map(ChainContent::thawed).toList();
        return ContractJson.canonical(Map.of("steps", steps, "verdict", chain.verdict()));
    }

    /** Lower-case hexadecimal SHA-256 of {@link #canonical}. */
    public static String digest(ReasoningChain chain) {
        return Sha256.hex(canonical(chain));
    }

    /** The step without the mark that it was taken over. */
    static ReasoningStep thawed(ReasoningStep step) {
        return step.withTrace(step.trace().thawed());
    }
}
