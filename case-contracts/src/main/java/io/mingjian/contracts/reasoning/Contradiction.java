/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.reasoning;

import io.mingjian.contracts.knowledge.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * Two places of a case that cannot both be right.
 *
 * @param first identifier of evidence
 * @param second identifier of evidence; the first once more where that item holds both places
 * @param explained whether a rule accounts for it
 * @param explanation for people
 * @param firstPlace where the first side stands, or null in chains from before this was recorded
 * @param secondPlace where the second side stands, or null in chains from before this was recorded
 * @param rule identifier of the rule that accounts for it, or null
 */
public record Contradiction(
        String first,
        String second,
        boolean explained,
        LocalizedText explanation,
        @Nullable QuotedPlace firstPlace,
        @Nullable QuotedPlace secondPlace,
        @Nullable String rule) {

    /** A contradiction without places. */
    public Contradiction(String first, String second, boolean explained, LocalizedText explanation) {
        this(first, second, explained, explanation, null, null, null);
    }
}
