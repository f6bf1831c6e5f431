/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.knowledge;

import java.util.Locale;

/**
 * Text for people in the platform's two languages.
 *
 * @param zh simplified Chinese
 * @param en English
 */
public record LocalizedText(String zh, String en) {

    /** The Chinese text for a Chinese locale, the English one otherwise. */
    public String in(Locale locale) {
        return Locale.CHINESE.getLanguage().equals(locale.getLanguage()) ? zh : en;
    }
}
