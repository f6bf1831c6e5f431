/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.attachment;

/**
 * A picture format as far as the door must know it: by its first bytes, its stated size, and whether the file goes to
 * its own end. Nothing is decoded, so that a hostile header costs nothing. Stateless.
 */
interface ImageFormat {

    /** IANA media type. */
    String mediaType();

    /** Whether the file begins like this format. */
    boolean matches(byte[] file);

    /**
     * The size in the header.
     *
     * @throws TruncatedImageException if the header is not all there
     */
    ImageSize size(byte[] file);

    /**
     * Walks the structure to its end.
     *
     * @throws TruncatedImageException if something is missing or broken on the way
     */
    void requireComplete(byte[] file);
}
