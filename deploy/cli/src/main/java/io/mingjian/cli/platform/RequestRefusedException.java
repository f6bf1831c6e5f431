/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.platform;

import io.mingjian.cli.console.CommandFailedException;

/** The platform answered a request with an error, or not in time. */
public final class RequestRefusedException extends CommandFailedException {

    private static final long serialVersionUID = 1L;

    private final int status;

    /** @param status HTTP status, or 0 where no whole answer came */
    RequestRefusedException(int status, String message) {
        super(message);
        this.status = status;
    }

    /** HTTP status, or 0 where no whole answer came. */
    public int status() {
        return status;
    }
}
