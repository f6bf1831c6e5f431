/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.knowledge;

import java.util.List;

/**
 * What an advertiser must be able to show, and how a case shows it.
 *
 * @param what what is asked for
 * @param attributes names of attributes of which one, when not blank, shows it
 * @param words words of which one in the same sentence shows it, such as the number of a standard
 */
public record TermProof(LocalizedText what, List<String> attributes, List<String> words) {

    public TermProof {
        if (attributes.isEmpty() && words.isEmpty()) {
            throw new IllegalArgumentException("proof needs an attribute or words that can show it: " + what.en());
        }
        attributes = List.copyOf(attributes);
        words = List.copyOf(words);
    }
}
