/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.text;

import java.util.List;

/**
 * What the lexicons found in one text.
 *
 * @param matches leftmost-longest matches per lexicon, by place, then lexicon
 * @param suppressed matches that do not count, with the reason, by place, then lexicon
 */
public record LexiconScan(List<LexiconMatch> matches, List<SuppressedMatch> suppressed) {

    public LexiconScan {
        matches = List.copyOf(matches);
        suppressed = List.copyOf(suppressed);
    }
}
