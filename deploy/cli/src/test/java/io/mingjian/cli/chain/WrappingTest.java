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

    @Test
    void keepsAnOpeningMarkWithWhatItOpens() {
        assertThat(Wrapping.rows("全网【\u001B[1m第一", 6)).containsExactly("全网", "【\u001B[1m第一");
    }

    @Test
    void keepsClosingQuotesWithWhatTheyClose() {
        assertThat(Wrapping.rows("(\"漏液\"); \"a\"", 6)).containsExactly("(\"漏液\");", "\"a\"");
    }

    @Test
    void keepsAMarkWithWhatItMarks() {
        assertThat(Wrapping.rows("✓ aa  \u001B[32m✓\u001B[0m bbbb", 9))
                .containsExactly("✓ aa  ", "\u001B[32m✓\u001B[0m bbbb");
    }
}
