/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgressLineTest {

    @Test
    void tellsRateAndTimeToGo() {
        assertThat(ProgressLine.describe(120, 500, 12_000_000_000L)).isEqualTo("120/500 24.0 % · 10.0/s · 38 s to go");
    }

    @Test
    void tellsTheTimeTakenAtTheEnd() {
        assertThat(ProgressLine.describe(500, 500, 50_000_000_000L)).isEqualTo("500/500 100.0 % · 10.0/s · 50 s");
    }
}
