/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.knowledge;

import java.util.List;

/**
 * Words and phrases that are one signal of the operator {@code lexicon}.
 *
 * @param id identifier; the name of the signal
 * @param entries phrases to look for
 * @param allowed longer phrases that make a hit inside them harmless, such as {@code 最近} for {@code 最}
 * @param negatable whether a negation right before a hit (未, 没有, 无, no, not) turns it off
 */
public record Lexicon(String id, List<LexiconEntry> entries, List<String> allowed, boolean negatable) {

    public Lexicon {
        entries = List.copyOf(entries);
        allowed = List.copyOf(allowed);
    }
}
