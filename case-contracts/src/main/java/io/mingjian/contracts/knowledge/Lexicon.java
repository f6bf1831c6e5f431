/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words and phrases that are one signal of the operator {@code lexicon}.
 *
 * @param id identifier; the name of the signal
 * @param entries phrases to look for
 * @param allowed longer phrases that make a hit inside them harmless, such as {@code 最近} for {@code 最}
 * @param negatable whether a negation right before a hit (未, 没有, 无, no, not) turns it off
 * @param supposable whether a hit that is only asked about, supposed or guarded against (会不会, 如果, 防, if) is turned off
 *     too; null means no
 */
public record Lexicon(
        String id,
        List<LexiconEntry> entries,
        List<String> allowed,
        boolean negatable,
        @Nullable Boolean supposable) {

    public Lexicon {
        entries = List.copyOf(entries);
        allowed = List.copyOf(allowed);
    }

    /** A lexicon whose hits count also where they are only supposed. */
    public Lexicon(String id, List<LexiconEntry> entries, List<String> allowed, boolean negatable) {
        this(id, entries, allowed, negatable, null);
    }

    /** Whether a hit that is only supposed does not count. */
    public boolean leavesOutSuppositions() {
        return Boolean.TRUE.equals(supposable);
    }
}
