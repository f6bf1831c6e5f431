/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.chain;

/** Width of text in terminal cells, after Unicode Standard Annex 11: wide and full-width characters take two. */
public final class TextWidth {

    private static final int VARIATION_SELECTOR_FIRST = 0xFE00;
    private static final int VARIATION_SELECTOR_LAST = 0xFE0F;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    /** Pairs of first and last code point of the wide blocks, ascending. */
    private static final int[] WIDE = {
        0x1100,
        0x115F, // Hangul Jamo
        0x2E80,
        0x303E, // CJK radicals and punctuation
        0x3041,
        0x33FF, // kana to CJK compatibility
        0x3400,
        0x4DBF,
        0x4E00,
        0x9FFF, // ideographs
        0xA000,
        0xA4CF,
        0xA960,
        0xA97F,
        0xAC00,
        0xD7A3,
        0xF900,
        0xFAFF, // Yi, Hangul, compatibility ideographs
        0xFE10,
        0xFE19,
        0xFE30,
        0xFE6F, // vertical and compatibility forms
        0xFF01,
        0xFF60,
        0xFFE0,
        0xFFE6, // full-width forms
        0x1F300,
        0x1F64F,
        0x1F680,
        0x1F6FF,
        0x1F900,
        0x1FAFF, // pictographs
        0x20000,
        0x3FFFD // supplementary ideographs
    };

    private TextWidth() {}

    /** Number of cells that the text takes. */
    public static int of(String text) {
        return text.codePoints().map(TextWidth::of).sum();
    }

    /** The text with spaces after it up to a width; unchanged where it is wider. */
    public static String pad(String text, int cells) {
        return text + " ".repeat(Math.max(0, cells - of(text)));
    }

    private static int of(int point) {
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || point == ZERO_WIDTH_JOINER
                || (point >= VARIATION_SELECTOR_FIRST && point <= VARIATION_SELECTOR_LAST)) {
            return 0;
        }
        for (int i = 0; i < WIDE.length; i += 2) {
            if (point >= WIDE[i] && point <= WIDE[i + 1]) {
                return 2;
            }
        }
        return 1;
    }
}
