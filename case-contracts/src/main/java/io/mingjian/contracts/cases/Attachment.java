/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.cases;

/**
 * A file of a case, by reference.
 *
 * @param name unique within the case; the key that locators use
 * @param mediaType sniffed IANA media type, such as {@code image/jpeg}
 * @param content the bytes in the content store
 */
public record Attachment(String name, String mediaType, ContentReference content) {

    public Attachment {
        if (name.isBlank()) {
            throw new IllegalArgumentException("an attachment needs a name");
        }
        if (mediaType.indexOf('/') <= 0) {
            throw new IllegalArgumentException("mediaType must be type/subtype, got: " + mediaType);
        }
    }

    /** Whether the attachment is a still or animated picture. */
    public boolean isImage() {
        return mediaType.startsWith("image/");
    }
}
