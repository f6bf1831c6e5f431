/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.inference.text.TextSpan;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds a word that a title repeats more often than a rule allows. */
final class RepeatedWords {

    private static final Pattern LATIN_WORD = Pattern.compile("[a-z]{3,}");
    private static final int SHORTEST = 2;
    private static final int LONGEST = 6;
    /** A title is short; of anything longer the beginning tells enough. */
    private static final int READ = 400;

    private RepeatedWords() {}

    /** From the first to the last occurrence of the word, where it occurs more than {@code most} times. */
    static Optional<TextSpan> in(String text, int most) {
        String title = text.substring(0, Math.min(text.length(), READ));
        for (int length = LONGEST; length >= SHORTEST; length--) {
            for (int begin = 0; begin + length <= title.length(); begin++) {
                String word = title.substring(begin, begin + length);
                if (word.codePoints().allMatch(Character::isIdeographic)) {
                    Optional<TextSpan> span = repeated(title, Pattern.compile(word, Pattern.LITERAL), most);
                    if (span.isPresent()) {
                        return span;
                    }
                }
            }
        }
        Matcher words = LATIN_WORD.matcher(title);
        while (words.find()) {
            Optional<TextSpan> span = repeated(title, Pattern.compile("\\b" + words.group() + "\\b"), most);
            if (span.isPresent()) {
                return span;
            }
        }
        return Optional.empty();
    }

    private static Optional<TextSpan> repeated(String title, Pattern word, int most) {
        Matcher matcher = word.matcher(title);
        int count = 0;
        int begin = 0;
        int end = 0;
        while (matcher.find()) {
            begin = count == 0 ? matcher.start() : begin;
            end = matcher.end();
            count++;
        }
        return count > most ? Optional.of(new TextSpan(begin, end)) : Optional.empty();
    }
}
