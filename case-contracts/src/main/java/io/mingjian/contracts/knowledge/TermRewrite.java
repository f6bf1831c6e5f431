/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.knowledge;

import java.util.List;

/**
 * Lawful words in the place of unlawful ones.
 *
 * @param terms entries of governed lexicons, at least one
 * @param rewrite what to write instead, which hits no lexicon of the pack
 */
public record TermRewrite(List<String> terms, LocalizedText rewrite) {

    public TermRewrite {
        if (terms.isEmpty()) {
            throw new IllegalArgumentException("a rewrite must name at least one term");
        }
        terms = List.copyOf(terms);
    }
}
