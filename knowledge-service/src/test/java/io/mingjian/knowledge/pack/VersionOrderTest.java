/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class VersionOrderTest {

    /** The example of Semantic Versioning 2.0, section 11, with more numbers. */
    private static final List<String> ASCENDING = List.of(
            "0.9.9",
            "1.0.0-alpha",
            "1.0.0-alpha.1",
            "1.0.0-alpha.beta",
            "1.0.0-beta.2",
            "1.0.0-beta.11",
            "1.0.0-rc.1",
            "1.0.0",
            "1.2.0",
            "1.10.0",
            "2.0.0");

    @Test
    void versionsAreOrderedByNumberAndAPreReleaseComesFirst() {
        List<String> shuffled = new ArrayList<>(ASCENDING);
        Collections.reverse(shuffled);
        shuffled.sort(VersionOrder.INSTANCE);
        assertThat(shuffled).isEqualTo(ASCENDING);
    }
}
