/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.ring.events;

import org.jspecify.annotations.Nullable;

/** A failure that may be gone when the same work is tried again, such as a store that is out of reach. */
public class RetriableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RetriableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
