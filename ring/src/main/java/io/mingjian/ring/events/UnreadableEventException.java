/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.ring.events;

import org.jspecify.annotations.Nullable;

/** A record that is no CloudEvent of the expected type; it goes to the dead-letter topic. */
final class UnreadableEventException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableEventException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
