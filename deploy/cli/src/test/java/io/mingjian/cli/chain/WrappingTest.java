/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.chain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrappingTest {

    @Test
    void breaksBesideIdeographsAndNotInsideWords() {
        assertThat(Wrapping.rows("全网第一 thermos", 10)).containsExactly("全网第一 ", "thermos");
    }

    @Test
    void keepsClosingMarksOffTheStartOfARow() {
        assertThat(Wrapping.rows("全网第一。好", 8)).containsExactly("全网第一。", "好");
    }

    @Test
    void countsColoursAsNoWidth() {
        assertThat(Wrapping.rows("\u001B[1mabc\u001B[0m def", 7)).containsExactly("\u001B[1mabc\u001B[0m def");
    }

    @Test
    void leavesAWordThatFitsNoRowWhole() {
        assertThat(Wrapping.rows("abcdefghij", 4)).containsExactly("abcdefghij");
    }
}
