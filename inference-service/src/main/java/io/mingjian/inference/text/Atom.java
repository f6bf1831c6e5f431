/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.text;

/**
 * One character of a folded text, with the place of what it came from.
 *
 * @param text one code point
 * @param begin first UTF-16 code unit of the original
 * @param end last one, exclusive
 */
record Atom(String text, int begin, int end) {

    private static final String GAP_CHARACTERS = "·•・‧∙⋅.*_~^#-";

    boolean isIdeograph() {
        return Character.isIdeographic(text.codePointAt(0));
    }

    boolean isLatinLetter() {
        char first = text.charAt(0);
        return first >= 'a' && first <= 'z';
    }

    boolean isLatinOrDigit() {
        char first = text.charAt(0);
        return isLatinLetter() || (first >= '0' && first <= '9');
    }

    /** Whether this is a symbol or space of the kind that is put between characters to hide a word. */
    boolean isGap() {
        int type = Character.getType(text.codePointAt(0));
        return isSeparator() || type == Character.OTHER_SYMBOL || type == Character.MODIFIER_SYMBOL;
    }

    /** Whether this is a sign that people put between single letters. */
    boolean isSeparator() {
        int codePoint = text.codePointAt(0);
        return codePoint == ' ' || GAP_CHARACTERS.indexOf(codePoint) >= 0;
    }
}
