/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.caching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LatestUsedTest {

    @Test
    void theLeastRecentlyUsedValueGoes() {
        LatestUsed<String, Integer> values = new LatestUsed<>(2);
        values.put("a", 1);
        values.put("b", 2);
        assertThat(values.find("a")).contains(1);

        values.put("c", 3);

        assertThat(values.find("b")).isEmpty();
        assertThat(values.find("a")).contains(1);
        assertThat(values.get("b", String::length)).isEqualTo(1);
        assertThat(values.find("c")).isEmpty();
    }
}
