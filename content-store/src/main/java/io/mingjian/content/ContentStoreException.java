/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.content;

import org.jspecify.annotations.Nullable;

/** A content store did not do what was asked; messages name tenant and digest, never content. */
public abstract sealed class ContentStoreException extends RuntimeException
        permits ContentNotFoundException, ContentCorruptedException, ContentStoreUnavailableException {

    private static final long serialVersionUID = 1L;

    private final String code;

    ContentStoreException(String code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /**
     * Stable code: {@code content-not-found}, {@code content-corrupted}, {@code content-erased} or
     * {@code content-store-unavailable}.
     */
    public String code() {
        return code;
    }
}
