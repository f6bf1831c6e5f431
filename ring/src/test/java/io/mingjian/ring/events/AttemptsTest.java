/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.ring.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mingjian.content.ContentStoreUnavailableException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AttemptsTest {

    private final Attempts attempts = new Attempts(3, Duration.ofMillis(1));
    private final AtomicInteger calls = new AtomicInteger();

    @Test
    void triesAgainWhileTheFailureIsRetriable() {
        String result = attempts.call(() -> {
            if (calls.incrementAndGet() < 3) {
                throw new RetriableException("not yet", null);
            }
            return "done";
        });

        assertThat(result).isEqualTo("done");
        assertThat(calls).hasValue(3);
    }

    @Test
    void triesAgainWhileTheContentStoreIsOutOfReach() {
        String result = attempts.call(() -> {
            if (calls.incrementAndGet() < 3) {
                throw new ContentStoreUnavailableException("not yet", new IOException());
            }
            return "done";
        });

        assertThat(result).isEqualTo("done");
        assertThat(calls).hasValue(3);
    }

    @Test
    void givesUpAfterTheLastTry() {
        assertThatThrownBy(() -> attempts.call(() -> {
                    calls.incrementAndGet();
                    throw new RetriableException("never", null);
                }))
                .isInstanceOf(RetriableException.class);
        assertThat(calls).hasValue(3);
    }

    @Test
    void doesNotTryAgainAfterAFaultInTheEvent() {
        assertThatIllegalStateException()
                .isThrownBy(() -> attempts.call(() -> {
                    calls.incrementAndGet();
                    throw new IllegalStateException("broken for good");
                }));
        assertThat(calls).hasValue(1);
    }
}
