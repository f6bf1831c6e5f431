/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.intake;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** The trace that a request belongs to, as W3C Trace Context writes it. */
public final class TraceContext {

    private static final Pattern TRACEPARENT = Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    private TraceContext() {}

    /** The header {@code traceparent}, or null where it is absent or malformed. */
    public static @Nullable String of(HttpHeaders headers) {
        String header = headers.getFirst("traceparent");
        return header != null && TRACEPARENT.matcher(header).matches() ? header : null;
    }
}
