/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.content;

/** The medium behind the store failed or is full; the same call may succeed later. */
public final class ContentStoreUnavailableException extends ContentStoreException {

    private static final long serialVersionUID = 1L;

    public ContentStoreUnavailableException(String message, Throwable cause) {
        super("content-store-unavailable", message, cause);
    }
}
