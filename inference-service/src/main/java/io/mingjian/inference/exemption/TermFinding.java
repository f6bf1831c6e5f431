/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.exemption;

import io.mingjian.contracts.knowledge.ExemptionSituation;
import io.mingjian.contracts.knowledge.Exemptions;
import io.mingjian.contracts.knowledge.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * How a governed word is judged.
 *
 * @param judgment what follows
 * @param rule the provision, as people cite it
 * @param situation the situation that applies, or null where none does
 * @param rewrite lawful words instead, or null where the pack knows none
 */
public record TermFinding(
        Judgment judgment,
        LocalizedText rule,
        @Nullable ExemptionSituation situation,
        @Nullable LocalizedText rewrite) {

    /** What follows for a governed word. */
    public enum Judgment {
        /** No situation applies. */
        UNLAWFUL,
        /** A situation of which no exemption is made lightly. */
        GRAVE,
        /** Exempt, if the proof asked for were shown. */
        UNPROVEN,
        /** Exempt by a clause that is not in force at the moment that counts. */
        NOT_IN_FORCE,
        /** Exempt. */
        EXEMPT
    }

    /** The signal that a hit of this lexicon gives. */
    public String signal(String lexicon) {
        return switch (judgment) {
            case UNLAWFUL -> lexicon;
            case GRAVE -> Exemptions.GRAVE;
            case UNPROVEN, NOT_IN_FORCE -> Exemptions.UNPROVEN;
            case EXEMPT -> Exemptions.EXEMPT;
        };
    }
}
