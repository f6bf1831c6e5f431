/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PersistentWorkTest {

    @Test
    void aTaskThatFailsIsTriedAgainUntilItSucceeds() {
        AtomicInteger tries = new AtomicInteger();
        try (PersistentWork work = new PersistentWork("test")) {
            work.begin("count", () -> {
                if (tries.incrementAndGet() < 3) {
                    throw new IllegalStateException("not yet");
                }
            });
            await().atMost(Duration.ofSeconds(10)).untilAtomic(tries, org.hamcrest.Matchers.is(3));
            AtomicInteger after = new AtomicInteger();
            work.begin("after", after::incrementAndGet);
            await().atMost(Duration.ofSeconds(10)).untilAtomic(after, org.hamcrest.Matchers.is(1));
        }
        assertThat(tries).hasValue(3);
    }

    @Test
    void aTaskThatWaitsDoesNotHoldUpAnother() {
        AtomicInteger done = new AtomicInteger();
        try (PersistentWork work = new PersistentWork("test")) {
            work.begin("fails", () -> {
                throw new IllegalStateException("never");
            });
            work.begin("succeeds", done::incrementAndGet);
            await().atMost(Duration.ofSeconds(10)).untilAtomic(done, org.hamcrest.Matchers.is(1));
        }
    }

    @Test
    void closedWorkDropsWhatItIsGiven() {
        AtomicInteger done = new AtomicInteger();
        PersistentWork work = new PersistentWork("test");
        work.close();

        work.begin("late", done::incrementAndGet);

        assertThat(done).hasValue(0);
    }
}
