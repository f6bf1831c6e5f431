/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.ring.web;

import org.springframework.http.HttpStatus;

/** A request that cannot be served; rendered as an RFC 9457 problem. Extend it per module. */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String code;
    private final String title;

    /**
     * @param status HTTP status
     * @param code stable code, kebab-case; becomes {@code urn:mingjian:problem:<code>}
     * @param title short and the same for every occurrence
     * @param detail what was got and what was wanted; never content, tokens or SQL
     */
    public ProblemException(HttpStatus status, String code, String title, String detail) {
        super(detail);
        this.status = status;
        this.code = code;
        this.title = title;
    }

    /** HTTP status. */
    public HttpStatus status() {
        return status;
    }

    /** Stable code. */
    public String code() {
        return code;
    }

    /** Short title, the same for every occurrence. */
    public String title() {
        return title;
    }
}
