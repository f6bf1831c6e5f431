/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.standalone;

import org.jspecify.annotations.Nullable;

/** The platform cannot start or go on; the message is one line for people. */
final class StandaloneException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StandaloneException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** The root cause in one line. */
    static String describe(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return firstLine(root);
    }

    /** The message up to its first line break, or the name of what was thrown without one. */
    static String firstLine(Throwable failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank()
                ? failure.getClass().getSimpleName()
                : message.lines().findFirst().orElse(message);
    }
}
