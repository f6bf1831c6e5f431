/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.background;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {

    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    private static final List<Duration> DELAYS =
            List.of(Duration.ofSeconds(5), Duration.ofMinutes(5), Duration.ofMinutes(30));

    private final RetrySchedule schedule = new RetrySchedule(DELAYS, new Random(1));

    @Test
    void pausesGrowAndStayWithinAFifth() {
        for (int failures = 1; failures <= DELAYS.size(); failures++) {
            long planned = DELAYS.get(failures - 1).toMillis();
            for (int i = 0; i < 200; i++) {
                Instant next = schedule.next(failures, NOW, null).orElseThrow();
                assertThat(Duration.between(NOW, next).toMillis())
                        .isBetween(Math.round(planned * 0.8), Math.round(planned * 1.2));
            }
        }
    }

    @Test
    void whatFailedTogetherDoesNotComeBackTogether() {
        Set<Instant> moments = new HashSet<>();
        for (int i = 0; i < 50; i++) {
            moments.add(schedule.next(2, NOW, null).orElseThrow());
        }

        assertThat(moments).hasSizeGreaterThan(40);
    }

    @Test
    void nothingIsPlannedAfterTheLastPause() {
        assertThat(schedule.next(3, NOW, null)).isPresent();
        assertThat(schedule.next(4, NOW, null)).isEmpty();
    }

    @Test
    void wishOfTheEndpointPutsOffButNeverHurries() {
        Instant late = NOW.plusSeconds(3600);

        assertThat(schedule.next(1, NOW, late)).contains(late);
        assertThat(schedule.next(2, NOW, NOW.plusSeconds(1)).orElseThrow()).isAfter(NOW.plusSeconds(200));
        assertThat(schedule.next(1, NOW, NOW.plus(Duration.ofDays(300)))).contains(NOW.plus(Duration.ofDays(1)));
    }
}
