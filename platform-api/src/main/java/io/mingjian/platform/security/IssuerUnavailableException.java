/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.security;

/** The issuer of tokens cannot be asked, or does not say where its keys are. */
final class IssuerUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IssuerUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
