/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.language;

import java.lang.Character.UnicodeScript;

/** Tells the language of a text by the share of its letters' scripts; pure and thread-safe. */
public final class LanguageDetector {

    private static final double LEAST_HAN = 0.2;
    private static final double LEAST_LATIN = 0.5;

    /**
     * The language of a text. Han letters weigh three of Latin's, as a Chinese character says about as much as an
     * English word's first letters; a title such as {@code iPhone 16 Pro 手机壳} is Chinese.
     */
    public LanguageShare detect(String text) {
        long han = text.codePoints()
                .filter(letter -> is(letter, UnicodeScript.HAN))
                .count();
        long latin = text.codePoints()
                .filter(letter -> is(letter, UnicodeScript.LATIN))
                .count();
        long letters = text.codePoints().filter(Character::isLetter).count();
        if (letters == 0) {
            return new LanguageShare("und", 0);
        }
        double hanShare = (double) han / letters;
        double latinShare = (double) latin / letters;
        if (hanShare >= LEAST_HAN && hanShare + latinShare > LEAST_LATIN) {
            return new LanguageShare("zh", hanShare);
        }
        return latinShare > LEAST_LATIN ? new LanguageShare("en", latinShare) : new LanguageShare("und", 0);
    }

    private static boolean is(int letter, UnicodeScript script) {
        return Character.isLetter(letter) && UnicodeScript.of(letter) == script;
    }
}
