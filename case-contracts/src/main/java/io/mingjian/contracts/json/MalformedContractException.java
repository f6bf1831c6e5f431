/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.json;

import org.jspecify.annotations.Nullable;

/** Bytes that should be JSON of the contracts are not; reading them again will not help. */
public final class MalformedContractException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MalformedContractException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
