/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.ring.web;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** RFC 9457 problems with the platform's members {@code code} and {@code traceId}. */
public final class Problems {

    private Problems() {}

    /** A problem of that code. */
    public static ProblemDetail of(HttpStatusCode status, String code, String title, @Nullable String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, Objects.requireNonNullElse(detail, title));
        problem.setTitle(title);
        return complete(problem, code);
    }

    /** Adds type, code and trace to a problem that a framework made. */
    static ProblemDetail complete(ProblemDetail problem, String code) {
        problem.setType(URI.create("urn:mingjian:problem:" + code));
        problem.setProperty("code", code);
        String trace = MDC.get("traceId");
        if (trace != null) {
            problem.setProperty("traceId", trace);
        }
        return problem;
    }

    /** The code for a problem that a framework made, from its title: {@code Method Not Allowed}, … */
    public static String codeOf(String title) {
        return title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
