/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.knowledge;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One change of a pack. The kind says which of the other members it has.
 *
 * @param kind what is changed
 * @param lexicon {@code lexicon-entry-added}, {@code lexicon-entry-removed}, {@code allowed-phrase-added},
 *     {@code allowed-phrase-removed}: identifier of the lexicon
 * @param language {@code lexicon-entry-…}: {@code zh} or {@code en}
 * @param text of a lexicon: the phrase
 * @param note of a lexicon: why; kept with the change
 * @param outcome {@code loss}: the outcome whose loss is set
 * @param ifTrue {@code loss}: when an adverse hypothesis holds, at least 0
 * @param ifFalse {@code loss}: when none does, at least 0
 * @param hypothesis {@code prior}: identifier of the hypothesis
 * @param prior {@code prior}: probability inside (0, 1)
 * @param operator {@code operator-parameter}: name of the operator
 * @param parameter {@code operator-parameter}: name of the parameter, such as {@code threshold}
 * @param value {@code operator-parameter}: its value
 * @param millis {@code budget}: declared milliseconds, above 0
 * @param operators {@code budget}: operator runs, at least 1
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PackChange(
        @Schema(
                allowableValues = {
                    "lexicon-entry-added",
                    "lexicon-entry-removed",
                    "allowed-phrase-added",
                    "allowed-phrase-removed",
                    "loss",
                    "prior",
                    "operator-parameter",
                    "budget"
                })
        String kind,

        @Nullable String lexicon,

        @Schema(allowableValues = {"zh", "en"}) @Nullable String language,

        @Nullable String text,
        @Nullable String note,

        @Schema(allowableValues = {"PASS", "REVIEW", "BLOCK"}) @Nullable
        String outcome,

        @Nullable Double ifTrue,
        @Nullable Double ifFalse,
        @Nullable String hypothesis,
        @Nullable Double prior,
        @Nullable String operator,
        @Nullable String parameter,
        @Nullable String value,
        @Nullable Double millis,
        @Nullable Integer operators) {
    /** A phrase that a lexicon gets or loses; the kind says which. */
    public static PackChange lexicon(String kind, String lexicon, @Nullable String language, String text) {
        return new PackChange(
                kind, lexicon, language, text, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** The losses of an outcome, in units of one manual review. */
    public static PackChange loss(String outcome, double ifTrue, double ifFalse) {
        return new PackChange(
                "loss", null, null, null, null, outcome, ifTrue, ifFalse, null, null, null, null, null, null, null);
    }

    /** The prior of a hypothesis, inside (0, 1). */
    public static PackChange prior(String hypothesis, double prior) {
        return new PackChange(
                "prior", null, null, null, null, null, null, null, hypothesis, prior, null, null, null, null, null);
    }

    /** A parameter of an operator. */
    public static PackChange parameter(String operator, String parameter, String value) {
        return new PackChange(
                "operator-parameter",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                operator,
                parameter,
                value,
                null,
                null);
    }

    /** What reasoning about one case may spend: declared milliseconds and operator runs. */
    public static PackChange budget(double millis, int operators) {
        return new PackChange(
                "budget", null, null, null, null, null, null, null, null, null, null, null, null, millis, operators);
    }
}
