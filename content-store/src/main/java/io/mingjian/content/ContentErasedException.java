/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.content;

import java.util.UUID;

/** The key that the content was stored under was erased on purpose; the content never comes back. */
public final class ContentErasedException extends ContentNotFoundException {

    private static final long serialVersionUID = 1L;

    public ContentErasedException(String tenant, UUID key) {
        super("content-erased", "content key " + key + " of tenant " + tenant + " was erased");
    }
}
