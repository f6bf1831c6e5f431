/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.knowledge;

import java.util.List;

/**
 * A way of using a word; every list that is not empty must be met. Lists hold words in any spelling that normalises
 * alike.
 *
 * @param terms entries of governed lexicons; empty means any
 * @param before words of which one stands right before the hit
 * @param after words of which one stands right after the hit
 * @param near words of which one stands in the same sentence, outside the hit
 * @param unless words of which none may stand in the same sentence
 */
public record TermUse(
        List<String> terms, List<String> before, List<String> after, List<String> near, List<String> unless) {

    public TermUse {
        if (before.isEmpty() && after.isEmpty() && near.isEmpty()) {
            throw new IllegalArgumentException("a use needs words before, after or near the term, got: " + terms);
        }
        terms = List.copyOf(terms);
        before = List.copyOf(before);
        after = List.copyOf(after);
        near = List.copyOf(near);
        unless = List.copyOf(unless);
    }
}
