/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.problem;

import io.mingjian.ring.web.ProblemException;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpStatus;

/** A request that is refused for what it says; nothing of it was stored. */
public class RejectedException extends ProblemException {

    private static final long serialVersionUID = 1L;

    private List<String> named = List.of();

    private RejectedException(HttpStatus status, String code, String title, String detail) {
        super(status, code, title, detail);
    }

    /**
     * The same, with what its detail names, for wordings of it in other languages.
     *
     * @param got what was got and what was wanted, in the order in which the console's {@code refusal.<code>} takes them
     */
    public RejectedException naming(Object... got) {
        named = Arrays.stream(got).map(String::valueOf).toList();
        return this;
    }

    /** What the detail names, empty where the code says all. */
    public List<String> named() {
        return named;
    }

    /** 400: the request cannot be read. */
    public static RejectedException malformed(String code, String title, String detail) {
        return new RejectedException(HttpStatus.BAD_REQUEST, code, title, detail);
    }

    /** 404: the tenant has no such thing, whether or not another has. */
    public static RejectedException notFound(String code, String title, String detail) {
        return new RejectedException(HttpStatus.NOT_FOUND, code, title, detail);
    }

    /** 403: the key may not do this. */
    public static RejectedException forbidden(String code, String title, String detail) {
        return new RejectedException(HttpStatus.FORBIDDEN, code, title, detail);
    }

    /** 409: it contradicts an earlier request. */
    public static RejectedException conflict(String code, String title, String detail) {
        return new RejectedException(HttpStatus.CONFLICT, code, title, detail);
    }

    /** 413: more than the limit. */
    public static RejectedException tooLarge(String code, String title, String detail) {
        return new RejectedException(HttpStatus.CONTENT_TOO_LARGE, code, title, detail);
    }

    /** 415: a kind of content that is not taken. */
    public static RejectedException unsupported(String code, String title, String detail) {
        return new RejectedException(HttpStatus.UNSUPPORTED_MEDIA_TYPE, code, title, detail);
    }

    /** 422: readable, but not acceptable. */
    public static RejectedException unprocessable(String code, String title, String detail) {
        return new RejectedException(HttpStatus.UNPROCESSABLE_CONTENT, code, title, detail);
    }

    /** 503: not now; the answer carries {@code Retry-After}. */
    public static RejectedException unavailable(String code, String title, String detail) {
        return new RejectedException(HttpStatus.SERVICE_UNAVAILABLE, code, title, detail);
    }
}
