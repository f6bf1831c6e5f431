/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.content;

import io.mingjian.contracts.cases.ContentReference;

/** The tenant has no content of that digest, or no longer. */
public sealed class ContentNotFoundException extends ContentStoreException permits ContentErasedException {

    private static final long serialVersionUID = 1L;

    public ContentNotFoundException(String tenant, ContentReference reference) {
        super("content-not-found", "tenant " + tenant + " has no content " + reference.sha256(), null);
    }

    ContentNotFoundException(String code, String message) {
        super(code, message, null);
    }
}
