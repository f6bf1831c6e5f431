/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class TestClockTest {

    @Test
    void standsStillUntilItIsMoved() {
        TestClock clock = new TestClock();
        assertThat(clock.instant()).isEqualTo(TestClock.NOW).isEqualTo(clock.instant());
        clock.advance(Duration.ofMinutes(5));
        assertThat(clock.instant()).isEqualTo(TestClock.NOW.plusSeconds(300));
    }

    @Test
    void movesItsTwinsInOtherZones() {
        TestClock clock = new TestClock();
        var twin = clock.withZone(ZoneId.of("Asia/Shanghai"));
        clock.advance(Duration.ofSeconds(1));
        assertThat(twin.instant()).isEqualTo(clock.instant());
    }
}
