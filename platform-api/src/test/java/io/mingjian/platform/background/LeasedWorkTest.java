/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LeasedWorkTest {

    private static final Duration LONG = Duration.ofHours(1);

    private final Numbers numbers = new Numbers();
    private final LeasedWork<Integer> work =
            new LeasedWork<>(numbers, new LeasedWork.Limits("test", 2, LONG, LONG), Clock.systemUTC());

    @AfterEach
    void end() {
        numbers.gate.countDown();
        work.stop();
    }

    @Test
    void worksOnAllThatIsDueAndOnNoMoreThanAllowedAtATime() {
        numbers.add(1, 2, 3, 4, 5);

        work.start();

        await().until(() -> numbers.underWay.get() == 2);
        assertThat(numbers.due()).hasSize(3);
        numbers.gate.countDown();
        await().until(() -> numbers.done.size() == 5);
        assertThat(numbers.most).hasValue(2);
    }

    @Test
    void oneThatFailsHoldsUpNoOther() {
        numbers.gate.countDown();
        numbers.add(Numbers.BROKEN, 1, 2);

        work.start();

        await().until(() -> numbers.done.size() == 2);
        assertThat(numbers.done).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void whatComesLaterIsLookedForWhenWoken() {
        numbers.gate.countDown();
        work.start();
        await().until(() -> numbers.purges.get() == 1);

        numbers.add(7);
        work.wake();

        await().until(() -> numbers.done.contains(7));
        assertThat(numbers.purges).hasValue(1);
    }

    @Test
    void theEndWaitsForWhatIsUnderWay() {
        numbers.add(1);
        work.start();
        await().until(() -> numbers.underWay.get() == 1);
        numbers.gate.countDown();

        work.stop();

        assertThat(numbers.done).containsExactly(1);
        assertThat(work.isRunning()).isFalse();
    }

    /** Rows that wait at a gate while they are worked on. */
    private static final class Numbers implements LeasedWork.Rows<Integer> {

        private static final int BROKEN = -1;

        private final CountDownLatch gate = new CountDownLatch(1);
        private final AtomicInteger underWay = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();
        private final AtomicInteger purges = new AtomicInteger();
        private final Set<Integer> done = ConcurrentHashMap.newKeySet();
        private final Queue<Integer> rows = new ArrayDeque<>();

        synchronized void add(Integer... more) {
            rows.addAll(List.of(more));
        }

        synchronized List<Integer> due() {
            return List.copyOf(rows);
        }

        @Override
        public synchronized List<Integer> claim(int room) {
            List<Integer> claimed = new ArrayList<>();
            while (claimed.size() < room && !rows.isEmpty()) {
                claimed.add(rows.remove());
            }
            return claimed;
        }

        @Override
        public void perform(Integer claimed) {
            most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
            try {
                gate.await();
                if (claimed == BROKEN) {
                    throw new IllegalStateException("broken");
                }
                done.add(claimed);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                underWay.decrementAndGet();
            }
        }

        @Override
        public void purge(Instant now) {
            purges.incrementAndGet();
        }
    }
}
