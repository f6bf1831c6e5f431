/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.listing;

import io.mingjian.content.ContentStoreUnavailableException;
import io.mingjian.ring.web.ProblemException;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.TransactionException;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;

/**
 * What becomes of a record that was not taken: what may be taken later, such as while the intake is full, waits with the
 * consumer paused; anything else goes to the dead-letter topic with its problem.
 */
class ListingFailures {

    private static final Logger LOGGER = LoggerFactory.getLogger(ListingFailures.class);
    private static final long FIRST_PAUSE_MILLIS = 1000;

    private final ListingProducer producer;
    private final Duration longestPause;

    ListingFailures(ListingProducer producer, Duration longestPause) {
        this.producer = producer;
        this.longestPause = longestPause;
    }

    BackOff backOff(@Nullable Throwable failure) {
        return isWorthWaiting(failure) ? patience() : new FixedBackOff(0, 0);
    }

    /** Never gives up; also what the error handler must be made with, since one made for no attempts never asks again. */
    BackOff patience() {
        ExponentialBackOff pauses = new ExponentialBackOff(FIRST_PAUSE_MILLIS, 2);
        pauses.setMaxInterval(longestPause.toMillis());
        return pauses;
    }

    /** Whether the same record may be taken later: the intake is full or storage out of reach. */
    static boolean isWorthWaiting(@Nullable Throwable failure) {
        Throwable cause = failure;
        while (cause != null) {
            if (cause instanceof ProblemException problem) {
                return problem.status() == HttpStatus.SERVICE_UNAVAILABLE
                        || problem.status() == HttpStatus.TOO_MANY_REQUESTS;
            }
            if (cause instanceof DataAccessException
                    || cause instanceof TransactionException
                    || cause instanceof ContentStoreUnavailableException) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    @SuppressWarnings("unchecked")
    void giveUp(ConsumerRecord<?, ?> record, @Nullable Throwable failure) {
        producer.addDeadLetter((ConsumerRecord<String, byte[]>) record, problem(failure));
    }

    private static ProblemException problem(@Nullable Throwable failure) {
        Throwable cause = failure;
        while (cause != null) {
            if (cause instanceof ProblemException problem) {
                return problem;
            }
            cause = cause.getCause();
        }
        LOGGER.atError().setCause(failure).log("a listing failed unexpectedly");
        return ListingProducer.internal();
    }
}
