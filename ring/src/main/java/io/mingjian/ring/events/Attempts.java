/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.ring.events;

import io.mingjian.content.ContentStoreUnavailableException;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Tries work again with exponential back-off while its failure is retriable.
 *
 * @param limit tries in all, at least one
 * @param first pause after the first failure
 */
record Attempts(int limit, Duration first) {

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    /** The result of the first try that does not fail, or the last failure. */
    <T> T call(Supplier<T> work) {
        Duration pause = first;
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (RuntimeException e) {
                if (!isRetriable(e) || attempt >= limit) {
                    throw e;
                }
            }
            pause(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
        }
    }

    /** Whether trying again may help: a store or broker out of reach, never a fault in the event or the code. */
    static boolean isRetriable(Throwable failure) {
        return failure instanceof RetriableException
                || failure instanceof ContentStoreUnavailableException
                || failure instanceof TransientDataAccessException
                || failure instanceof RecoverableDataAccessException
                || failure instanceof NonTransientDataAccessResourceException
                || failure instanceof DataAccessResourceFailureException
                || failure instanceof CannotCreateTransactionException;
    }

    private static void pause(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RetriableException("interrupted between attempts", e);
        }
    }
}
