/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.intake;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Where the bytes of a submitted attachment are. */
public sealed interface AttachmentSource {

    /** Name, unique within the case. */
    String name();

    /** What the client says it is, or null. */
    @Nullable
    String mediaType();

    /** The bytes came with the request; the array is not changed any more. */
    record Inline(String name, @Nullable String mediaType, byte[] content) implements AttachmentSource {}

    /** The bytes are to be fetched. */
    record Remote(String name, @Nullable String mediaType, URI url) implements AttachmentSource {}
}
