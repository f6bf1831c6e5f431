/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.json;

import java.io.IOException;
import org.erdtman.jcs.NumberToJSON;

/**
 * Tells whether a JSON text is in canonical form already, in one pass and without building anything: what the contracts'
 * mapper writes nearly always is, and a ledger that writes thousands of entries a second should not parse each of them
 * again. It may say no to a canonical text, never yes to another one.
 */
final class CanonicalScan {

    private static final int EXACT_DIGITS = 15;

    private final String text;
    private int at;

    private CanonicalScan(String text) {
        this.text = text;
    }

    /** Whether the text is a JSON object or array in canonical form, as far as this scan can tell. */
    static boolean isCanonical(String text) {
        if (text.isEmpty() || (text.charAt(0) != '{' && text.charAt(0) != '[')) {
            return false;
        }
        CanonicalScan scan = new CanonicalScan(text);
        return scan.value() && scan.at == text.length();
    }

    private boolean value() {
        return switch (peek()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string() >= 0;
            case 't' -> literal("true");
            case 'f' -> literal("false");
            case 'n' -> literal("null");
            default -> number();
        };
    }

    private boolean object() {
        at++;
        if (take('}')) {
            return true;
        }
        int previousBegin = -1;
        int previousEnd = -1;
        do {
            int begin = at + 1;
            // the order of names with escapes is that of what they stand for
            if (peek() != '"' || string() != 0 || !take(':')) {
                return false;
            }
            int end = at - 2;
            if (previousBegin >= 0 && compare(previousBegin, previousEnd, begin, end) >= 0) {
                return false;
            }
            previousBegin = begin;
            previousEnd = end;
            if (!value()) {
                return false;
            }
        } while (take(','));
        return take('}');
    }

    private boolean array() {
        at++;
        if (take(']')) {
            return true;
        }
        do {
            if (!value()) {
                return false;
            }
        } while (take(','));
        return take(']');
    }

    /** Number of escapes of the string here, or -1 where it is not canonical. */
    private int string() {
        int escapes = 0;
        at++;
        while (at < text.length()) {
            char character = text.charAt(at);
            if (character == '"') {
                at++;
                return escapes;
            }
            if (character == '\\') {
                escapes++;
                at++;
                if ("btnfr\"\\".indexOf(peek()) < 0) {
                    return -1;
                }
            } else if (character < ' ' || Character.isSurrogate(character) && !isPair()) {
                return -1;
            }
            at++;
        }
        return -1;
    }

    /** Whether a pair of surrogates begins here; goes to its second half. */
    private boolean isPair() {
        if (at + 1 < text.length() && Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1))) {
            at++;
            return true;
        }
        return false;
    }

    private boolean number() {
        int begin = at;
        boolean digitsOnly = true;
        while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
            char character = text.charAt(at++);
            digitsOnly &= character >= '0' && character <= '9';
        }
        if (digitsOnly && at > begin && at - begin <= EXACT_DIGITS) {
            return text.charAt(begin) != '0' || at - begin == 1;
        }
        return isShortest(text.substring(begin, at));
    }

    private static boolean isShortest(String number) {
        try {
            return NumberToJSON.serializeNumber(Double.parseDouble(number)).equals(number);
        } catch (NumberFormatException | IOException e) {
            return false;
        }
    }

    private boolean literal(String literal) {
        boolean found = text.startsWith(literal, at);
        at += literal.length();
        return found;
    }

    private int compare(int oneBegin, int oneEnd, int otherBegin, int otherEnd) {
        int length = Math.min(oneEnd - oneBegin, otherEnd - otherBegin);
        for (int i = 0; i < length; i++) {
            int difference = text.charAt(oneBegin + i) - text.charAt(otherBegin + i);
            if (difference != 0) {
                return difference;
            }
        }
        return (oneEnd - oneBegin) - (otherEnd - otherBegin);
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    private boolean take(char wanted) {
        if (peek() != wanted) {
            return false;
        }
        at++;
        return true;
    }
}
