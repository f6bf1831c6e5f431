/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.exemption;

import io.mingjian.inference.text.LexiconMatch;

/**
 * A hit in its sentence.
 *
 * @param entry the entry as listed
 * @param left the sentence before it, at most {@link #REACH} characters
 * @param right the sentence after it, at most as many
 */
record Setting(String entry, String left, String right) {

    /** Characters looked at on either side; keeps the cost linear. */
    static final int REACH = 64;

    private static final String SENTENCE_ENDS = "。!?;\n|";

    static Setting of(String text, LexiconMatch match) {
        int begin = match.begin();
        while (begin > 0 && match.begin() - begin < REACH && SENTENCE_ENDS.indexOf(text.charAt(begin - 1)) < 0) {
            begin--;
        }
        int end = match.end();
        while (end < text.length() && end - match.end() < REACH && SENTENCE_ENDS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return new Setting(match.entry(), text.substring(begin, match.begin()), text.substring(match.end(), end));
    }

    /** Whether a word stands in the sentence, beside the hit. */
    boolean mentions(String word) {
        return left.contains(word) || right.contains(word);
    }
}
