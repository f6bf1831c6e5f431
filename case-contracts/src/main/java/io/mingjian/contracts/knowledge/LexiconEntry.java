/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.knowledge;

/**
 * One word or phrase of a lexicon.
 *
 * @param text the phrase in its normalised spelling
 * @param language {@code zh} or {@code en}; English entries match at word boundaries only
 */
public record LexiconEntry(String text, String language) {

    public LexiconEntry {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a lexicon entry must not be blank");
        }
    }
}
