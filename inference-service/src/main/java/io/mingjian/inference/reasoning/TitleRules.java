/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a pack demands of titles and attributes, from the parameters of the operator.
 *
 * @param part name of the text part that is the title, {@code part}, default {@code title}
 * @param longest greatest width in half-width columns, {@code max-width}, default 120: a Chinese character takes two
 * @param shortest least number of characters, {@code min-length}, default 2
 * @param repeats how often a word may stand in the title, {@code max-repeats}, default 3
 * @param emoji how many emoji may stand in it, {@code max-emoji}, default 3
 * @param punctuation longest run of exclamation and question marks, {@code max-punctuation}, default 2
 * @param required attributes per category, {@code required-attributes}, such as {@code 充电宝=ccc-number}; none by default
 */
record TitleRules(
        String part,
        int longest,
        int shortest,
        int repeats,
        int emoji,
        int punctuation,
        Map<String, List<String>> required) {

    static final String CATEGORY = "category";

    static TitleRules of(Map<String, String> parameters) {
        return new TitleRules(
                parameters.getOrDefault("part", "title"),
                number(parameters, "max-width", 120),
                number(parameters, "min-length", 2),
                number(parameters, "max-repeats", 3),
                number(parameters, "max-emoji", 3),
                number(parameters, "max-punctuation", 2),
                ComparisonOperators.map(parameters, "required-attributes"));
    }

    private static int number(Map<String, String> parameters, String name, int otherwise) {
        String value = parameters.get(name);
        return value == null ? otherwise : Integer.parseInt(value.strip());
    }

    /** The attributes that a case of a category must have and lacks, in the pack's order. */
    Set<String> missing(Map<String, String> attributes) {
        Set<String> missing =
                new LinkedHashSet<>(required.getOrDefault(attributes.getOrDefault(CATEGORY, ""), List.of()));
        missing.removeIf(name -> !attributes.getOrDefault(name, "").isBlank());
        return missing;
    }
}
