/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.embedded;

import org.jspecify.annotations.Nullable;

/** An embedded server could not be installed, started or stopped; the message is one line for people. */
public class EmbeddedServerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public EmbeddedServerException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
