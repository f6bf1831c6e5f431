/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.runs;

import java.util.Collection;
import java.util.stream.Collectors;

/** Names as an error shows them: what was got and what was wanted, never at length. */
final class Wanted {

    private static final int LONGEST = 64;
    private static final int LONGEST_SENTENCE = 256;
    private static final int MOST = 20;

    private Wanted() {}

    /** A value of the client, cut where it is long and without control characters. */
    static String shown(Object got) {
        String text = String.valueOf(got).replaceAll("\\p{Cntrl}", "?");
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    /** A sentence that repeats what the client sent, cut where it is long and without control characters. */
    static String told(String sentence) {
        String text = sentence.replaceAll("\\p{Cntrl}", "?");
        return text.length() > LONGEST_SENTENCE ? text.substring(0, LONGEST_SENTENCE) + "…" : text;
    }

    /** What may be named, at most twenty of it. */
    static String list(Collection<?> names) {
        if (names.isEmpty()) {
            return "none";
        }
        String some = names.stream().limit(MOST).map(String::valueOf).collect(Collectors.joining(", "));
        return names.size() > MOST ? some + " and " + (names.size() - MOST) + " more" : some;
    }
}
