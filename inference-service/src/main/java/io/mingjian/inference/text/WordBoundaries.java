/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.text;

/** Where Latin words begin and end. */
final class WordBoundaries {

    private WordBoundaries() {}

    /** Whether {@code [begin, end)} does not begin or end within a run of letters or digits. */
    static boolean isWord(String text, int begin, int end) {
        return isEdge(text, begin) && isEdge(text, end);
    }

    private static boolean isEdge(String text, int position) {
        return position == 0
                || position == text.length()
                || !isWordCharacter(text.charAt(position - 1))
                || !isWordCharacter(text.charAt(position));
    }

    private static boolean isWordCharacter(char character) {
        return Character.isLetterOrDigit(character) && !Character.isIdeographic(character);
    }
}
