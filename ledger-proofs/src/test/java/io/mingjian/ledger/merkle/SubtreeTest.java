/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.ledger.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SubtreeTest {

    @Test
    void coversAPowerOfTwoOfEntries() {
        Subtree subtree = new Subtree(3, 5);

        assertThat(subtree.begin()).isEqualTo(40);
        assertThat(subtree.end()).isEqualTo(48);
    }

    @Test
    void largestSubtreeCoversHalfOfAllEntries() {
        assertThat(new Subtree(62, 0).end()).isEqualTo(1L << 62);
        assertThat(new Subtree(0, Long.MAX_VALUE - 1).end()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void impossibleSubtreesAreRefused() {
        assertThatThrownBy(() -> new Subtree(-1, 0)).hasMessageContaining("level -1");
        assertThatThrownBy(() -> new Subtree(63, 0)).hasMessageContaining("level 63");
        assertThatThrownBy(() -> new Subtree(0, -1)).hasMessageContaining("index -1");
        assertThatThrownBy(() -> new Subtree(62, 1)).hasMessageContaining("index 1");
    }
}
