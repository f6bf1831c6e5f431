/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RecurringWorkTest {

    private static final Duration NEVER = Duration.ofHours(1);
    private static final Duration SOON = Duration.ofMillis(5);

    private final List<Boolean> rounds = new CopyOnWriteArrayList<>();

    @Test
    void beginsAtOnceAndGoesOnWhenWoken() {
        RecurringWork work = new RecurringWork("test", NEVER, rounds::add);
        work.start();
        await().until(() -> rounds.size() == 1);

        work.wake();

        await().until(() -> rounds.size() == 2);
        work.stop(NEVER);
        assertThat(rounds).containsExactly(true, true);
    }

    @Test
    void goesOnByItselfAfterThePause() {
        RecurringWork work = new RecurringWork("test", SOON, rounds::add);

        work.start();

        await().until(() -> rounds.size() > 3);
        work.stop(NEVER);
        assertThat(rounds).contains(false);
    }

    @Test
    void triesAgainWhatFailed() {
        AtomicInteger tries = new AtomicInteger();
        RecurringWork work = new RecurringWork("test", SOON, woken -> {
            if (tries.incrementAndGet() < 3) {
                throw new IllegalStateException("not yet");
            }
            rounds.add(woken);
        });

        work.start();

        await().until(() -> !rounds.isEmpty());
        work.stop(NEVER);
        assertThat(tries.get()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void aFailureIsNotRepeatedBeforeThePauseThoughSomebodyWakesIt() {
        AtomicInteger tries = new AtomicInteger();
        RecurringWork work = new RecurringWork("test", NEVER, woken -> {
            tries.incrementAndGet();
            throw new IllegalStateException("never");
        });
        work.start();
        await().until(() -> tries.get() == 1);

        work.wake();
        work.stop(NEVER);

        assertThat(tries).hasValue(1);
        assertThat(work.isRunning()).isFalse();
    }
}
