/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.amounts;

import io.mingjian.inference.text.TextSpan;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text in the form in which amounts are read: half width, lower case, currency signs unified. Every code unit stays
 * in its place, so that offsets are those of the original.
 *
 * @param original the text as given
 * @param value the same length in code units
 */
public record AmountText(String original, String value) {

    private static final String WIDE_COMMA = "，";
    private static final Pattern YUAN_SIGN = Pattern.compile("\\s*[Y羊]\\s?\\d{1,6}(?:\\.\\d{1,2})?\\s*");

    /** A text that somebody typed. */
    public static AmountText typed(String text) {
        return new AmountText(text, fold(text));
    }

    /**
     * A line that was read in a picture: O beside digits is 0, l and I between digits are 1. {@code 5OOOmAh} is 5000
     * mAh, while {@code 5l} stays five litres. A Y or 羊 before a price that fills the line is a yuan sign.
     */
    public static AmountText read(String line) {
        StringBuilder repaired = new StringBuilder(line);
        for (int at = 1; at < line.length(); at++) {
            char character = repaired.charAt(at);
            boolean digits = isDigit(repaired, at - 1) || isPoint(repaired, at - 1) && isDigit(repaired, at - 2);
            boolean more = at + 1 < line.length() && (isDigit(repaired, at + 1) || isPoint(repaired, at + 1));
            if (digits && (character == 'O' || character == 'o' && more)) {
                repaired.setCharAt(at, '0');
            } else if (digits && more && (character == 'l' || character == 'I')) {
                repaired.setCharAt(at, '1');
            }
        }
        if (YUAN_SIGN.matcher(repaired).matches()) {
            repaired.setCharAt(repaired.indexOf(line.strip().substring(0, 1)), '¥');
        }
        return new AmountText(line, fold(repaired.toString()));
    }

    /** The original characters of a match in {@link #value}. */
    public String excerpt(TextSpan span) {
        return original.substring(span.begin(), span.end());
    }

    /** Hands every match of a pattern in {@link #value} to an action; the matcher is only valid during the call. */
    public void each(Pattern pattern, Consumer<Matcher> action) {
        Matcher matcher = pattern.matcher(value);
        while (matcher.find()) {
            action.accept(matcher);
        }
    }

    static TextSpan span(MatchResult match) {
        return new TextSpan(match.start(), match.end());
    }

    private static boolean isDigit(CharSequence text, int at) {
        return at >= 0 && Character.isDigit(text.charAt(at));
    }

    private static boolean isPoint(CharSequence text, int at) {
        return text.charAt(at) == '.' || text.charAt(at) == '．';
    }

    private static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            folded.append(fold(text.charAt(at)));
        }
        return folded.toString();
    }

    private static char fold(char character) {
        if (character == '￥') {
            return '¥';
        }
        // a wide comma ends a clause; a narrow one may group digits
        if (character >= '！' && character <= '～' && WIDE_COMMA.indexOf(character) < 0) {
            return Character.toLowerCase((char) (character - 0xFEE0));
        }
        if (character == '　' || character == '\u00a0') {
            return ' ';
        }
        return Character.toLowerCase(character);
    }
}
