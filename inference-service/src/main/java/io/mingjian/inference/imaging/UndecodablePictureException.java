/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.imaging;

/** The bytes are no picture that can be decoded. The message never holds content. */
public final class UndecodablePictureException extends Exception {

    private static final long serialVersionUID = 1L;

    UndecodablePictureException(String message) {
        super(message);
    }

    UndecodablePictureException(String message, Throwable cause) {
        super(message, cause);
    }
}
