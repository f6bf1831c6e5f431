/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

/** A run asks for something that cannot be done; trying again will not help. */
public final class UnsupportedRunException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public UnsupportedRunException(String message) {
        super(message);
    }
}
