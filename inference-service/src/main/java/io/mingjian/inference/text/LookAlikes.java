/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.text;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Characters that read as a Latin letter or a digit, or as nothing; see the head of the resource for its source. */
final class LookAlikes {

    private static final int FIRST_INDICATOR = 0x1f1e6;
    private static final int LAST_INDICATOR = 0x1f1ff;
    private static final Map<Integer, String> TABLE = table();

    private LookAlikes() {}

    /** What a character reads as, or null where it reads as itself. */
    static @Nullable String of(int codePoint) {
        if (codePoint >= FIRST_INDICATOR && codePoint <= LAST_INDICATOR) {
            return Character.toString('a' + codePoint - FIRST_INDICATOR);
        }
        int negative = negativeLetter(codePoint);
        if (negative >= 0) {
            return Character.toString('a' + negative);
        }
        if (Character.getType(codePoint) == Character.DECIMAL_DIGIT_NUMBER) {
            return Integer.toString(Character.digit(codePoint, 10));
        }
        return TABLE.get(codePoint);
    }

    /** Index of the letter in 🅐 to 🅩 and 🅰 to 🆉, or -1; other enclosed letters have compatibility forms. */
    private static int negativeLetter(int codePoint) {
        if (codePoint >= 0x1f150 && codePoint <= 0x1f169) {
            return codePoint - 0x1f150;
        }
        return codePoint >= 0x1f170 && codePoint <= 0x1f189 ? codePoint - 0x1f170 : -1;
    }

    private static Map<Integer, String> table() {
        Map<Integer, String> table = new HashMap<>();
        for (String line : SimplifiedCharacters.lines("look_alikes.tsv")) {
            int tab = line.indexOf('\t');
            table.put(line.codePointAt(0), line.substring(tab + 1));
        }
        return Map.copyOf(table);
    }
}
