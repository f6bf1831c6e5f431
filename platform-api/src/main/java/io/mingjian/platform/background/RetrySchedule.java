/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.background;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * When a failed delivery is tried again: the pauses in turn, each up to a fifth longer or shorter by chance so that what
 * failed together does not come back together.
 */
public record RetrySchedule(List<Duration> delays, RandomGenerator random) {

    private static final double JITTER = 0.2;
    private static final Duration LONGEST_WISH = Duration.ofHours(24);

    /**
     * The moment of the next attempt, empty after the last.
     *
     * @param failures attempts that have failed, at least one
     * @param wish what the endpoint asked for with {@code Retry-After}; never tried sooner, at most a day later
     */
    public Optional<Instant> next(int failures, Instant now, @Nullable Instant wish) {
        if (failures > delays.size()) {
            return Optional.empty();
        }
        long millis = delays.get(failures - 1).toMillis();
        Instant planned = now.plusMillis(Math.round(millis * (1 + JITTER * (2 * random.nextDouble() - 1))));
        if (wish == null || wish.isBefore(planned)) {
            return Optional.of(planned);
        }
        Instant latest = now.plus(LONGEST_WISH);
        return Optional.of(wish.isAfter(latest) ? latest : wish);
    }
}
