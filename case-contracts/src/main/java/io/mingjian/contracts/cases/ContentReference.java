/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.cases;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A claim check: names content in the content store by its digest, so that events never carry the content itself.
 *
 * @param sha256 lower-case hexadecimal SHA-256 of the plain bytes, 64 characters
 * @param size length in bytes, zero or more
 * @param key the content key that it is encrypted under, which is the identifier of the case; null where it is stored
 *     as it is, such as what belongs to the platform itself and what was stored before there were keys
 */
public record ContentReference(
        String sha256, long size, @Nullable UUID key) {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    public ContentReference {
        if (!SHA256.matcher(sha256).matches()) {
            throw new IllegalArgumentException("sha256 must be 64 lower-case hexadecimal digits, got: " + sha256);
        }
        if (size < 0) {
            throw new IllegalArgumentException("size must not be negative, got: " + size);
        }
    }

    /** Content that is stored as it is. */
    public ContentReference(String sha256, long size) {
        this(sha256, size, null);
    }
}
