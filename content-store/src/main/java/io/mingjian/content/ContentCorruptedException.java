/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.content;

import io.mingjian.contracts.cases.ContentReference;
import org.jspecify.annotations.Nullable;

/** What is stored is not what its reference names: damaged, cut short or tampered with. */
public final class ContentCorruptedException extends ContentStoreException {

    private static final long serialVersionUID = 1L;

    public ContentCorruptedException(String tenant, ContentReference reference, @Nullable String actual) {
        super(
                "content-corrupted",
                "content of tenant " + tenant + " should be " + reference.sha256() + " of " + reference.size()
                        + " bytes, got: " + actual,
                null);
    }
}
