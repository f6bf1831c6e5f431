/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.cases;

import java.util.regex.Pattern;

/**
 * A claim check: names content in the content store by its digest, so that events never carry the content itself.
 *
 * @param sha256 lower-case hexadecimal SHA-256 of the plain bytes, 64 characters
 * @param size length in bytes, zero or more
 */
public record ContentReference(String sha256, long size) {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    public ContentReference {
        if (!SHA256.matcher(sha256).matches()) {
            throw new IllegalArgumentException("sha256 must be 64 lower-case hexadecimal digits, got: " + sha256);
        }
        if (size < 0) {
            throw new IllegalArgumentException("size must not be negative, got: " + size);
        }
    }
}
