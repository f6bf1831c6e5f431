/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.embedding;

import org.jspecify.annotations.Nullable;

/** Vectors cannot be had now; worth asking again. */
public final class InferenceUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InferenceUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
