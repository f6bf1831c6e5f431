/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.ring.web;

import io.mingjian.contracts.json.ContractJson;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;

/** Writes a problem where no controller advice reaches: filters and the container. */
public final class ProblemWriter {

    private ProblemWriter() {}

    /** Writes the problem as the whole answer; headers set before stay. */
    public static void write(HttpServletResponse response, HttpStatus status, String code, String detail)
            throws IOException {
        byte[] body = json(Problems.of(status, code, status.getReasonPhrase(), detail));
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** The problem as JSON, its extension members beside the standard ones as RFC 9457 wants them. */
    public static byte[] json(ProblemDetail problem) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("type", problem.getType());
        members.put("title", problem.getTitle());
        members.put("status", problem.getStatus());
        members.put("detail", problem.getDetail());
        if (problem.getProperties() != null) {
            members.putAll(problem.getProperties());
        }
        return ContractJson.mapper().writeValueAsBytes(members);
    }
}
