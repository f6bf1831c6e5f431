/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.knowledge;

import java.util.List;

/**
 * How words are judged that are unlawful unless a situation exempts them, such as the absolute terms of article 9(3) of
 * China's Advertising Law with the situations of its enforcement guide.
 *
 * <p>A hit of a governed lexicon keeps the lexicon's signal where no situation applies; else it gives {@link #EXEMPT},
 * {@link #UNPROVEN} or {@link #GRAVE} instead.
 *
 * @param lexicons lexicons whose hits are judged, at least one
 * @param rule the provision that a hit breaches, as people cite it
 * @param situations in the order in which they are tried; the first that applies decides
 * @param rewrites lawful words to put in the place of unlawful ones
 */
public record Exemptions(
        List<String> lexicons, LocalizedText rule, List<ExemptionSituation> situations, List<TermRewrite> rewrites) {

    /** Signal of a hit that a situation exempts. */
    public static final String EXEMPT = "term-exempt";

    /** Signal of a hit that a situation would exempt if the case showed the proof that it asks for. */
    public static final String UNPROVEN = "term-unproven";

    /** Signal of a hit in a situation that is never treated as slight. */
    public static final String GRAVE = "term-grave";

    public Exemptions {
        if (lexicons.isEmpty()) {
            throw new IllegalArgumentException("exemptions must govern at least one lexicon");
        }
        lexicons = List.copyOf(lexicons);
        situations = List.copyOf(situations);
        rewrites = List.copyOf(rewrites);
    }
}
