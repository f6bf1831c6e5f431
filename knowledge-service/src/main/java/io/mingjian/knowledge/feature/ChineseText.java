/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.feature;

/** Tells what the encoder of Chinese can read. */
final class ChineseText {

    private ChineseText() {}

    /** Whether a text has a Chinese character. */
    static boolean isChinese(String text) {
        return text.codePoints().anyMatch(each -> Character.UnicodeScript.of(each) == Character.UnicodeScript.HAN);
    }
}
