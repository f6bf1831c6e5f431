/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.exemption;

import java.util.List;
import java.util.Set;

/**
 * A way of using a word, in normal form; see the contract's {@code TermUse}.
 *
 * @param terms entries as listed; empty means any
 * @param before words of which one stands right before
 * @param after words of which one stands right after
 * @param near words of which one stands in the sentence
 * @param unless words of which none stands in the sentence
 */
record Usage(Set<String> terms, List<String> before, List<String> after, List<String> near, List<String> unless) {

    boolean isMet(Setting setting) {
        return (terms.isEmpty() || terms.contains(setting.entry()))
                && (before.isEmpty() || before.stream().anyMatch(setting.left()::endsWith))
                && (after.isEmpty() || after.stream().anyMatch(setting.right()::startsWith))
                && (near.isEmpty() || near.stream().anyMatch(setting::mentions))
                && unless.stream().noneMatch(setting::mentions);
    }
}
