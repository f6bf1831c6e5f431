/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.attachment;

/** The bytes of a picture end before the picture does. */
final class TruncatedImageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TruncatedImageException(String message) {
        super(message);
    }
}
