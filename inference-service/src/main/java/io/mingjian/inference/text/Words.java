/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.text;

import java.util.BitSet;

/** The words of one text: where each begins. Immutable. */
final class Words {

    private final BitSet begins;
    private final int length;

    /** Words that begin at the positions set; position 0 always begins one. */
    Words(BitSet begins, int length) {
        this.begins = (BitSet) begins.clone();
        this.begins.set(0);
        this.length = length;
    }

    /** Whether no word reaches across this position. */
    boolean isEdge(int position) {
        return position >= length || begins.get(position);
    }

    /** The word at a position of the text. */
    TextSpan wordAt(int position) {
        int next = begins.nextSetBit(position + 1);
        return new TextSpan(begins.previousSetBit(position), next < 0 ? length : Math.min(next, length));
    }

    /** Whether the whole text is one word. */
    boolean isOneWord() {
        int next = begins.nextSetBit(1);
        return next < 0 || next >= length;
    }
}
