/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.text;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The known spellings of contact channels as parts of regular expressions. */
final class ContactVariants {

    /** What may stand between the characters of a name to hide it. */
    private static final String GAP = "[\\s·•・.*_~|\\p{So}—–-]{0,2}";

    private static final List<String> LINES = SimplifiedCharacters.lines("contact_variants.tsv");

    private ContactVariants() {}

    /** A group that matches any variant of the roles, longest first, with gaps between its characters. */
    static String anyOf(String... roles) {
        return List.of(roles).stream()
                .flatMap(role -> LINES.stream().filter(line -> line.startsWith(role + "\t")))
                .map(line -> TextNormalizer.fold(line.substring(line.indexOf('\t') + 1))
                        .value())
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(ContactVariants::withGaps)
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    private static String withGaps(String variant) {
        return variant.codePoints()
                .mapToObj(codePoint -> Pattern.quote(Character.toString(codePoint)))
                .collect(Collectors.joining(GAP));
    }
}
