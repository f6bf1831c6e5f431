/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.platform;

import io.mingjian.cli.console.CommandFailedException;

/** Nothing answers at the platform's address. */
public final class PlatformUnreachableException extends CommandFailedException {

    private static final long serialVersionUID = 1L;

    public PlatformUnreachableException() {
        super("not running; start it with bin/mingjian up");
    }
}
