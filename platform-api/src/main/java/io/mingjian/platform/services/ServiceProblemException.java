/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.services;

import io.mingjian.ring.web.ProblemException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import tools.jackson.databind.JsonNode;

/** A call to a service behind the platform that did not succeed; rendered as a problem of the platform. */
public class ServiceProblemException extends ProblemException {

    private static final long serialVersionUID = 1L;

    private static final String RETRY_SECONDS = "5";
    private static final Set<String> STANDARD =
            Set.of("type", "title", "status", "detail", "instance", "code", "traceId");

    private final transient Map<String, JsonNode> members;
    private final @Nullable String retryAfter;

    private ServiceProblemException(
            HttpStatus status, Said said, Map<String, JsonNode> members, @Nullable String retryAfter) {
        super(status, said.code(), said.title(), said.detail());
        this.members = Map.copyOf(members);
        this.retryAfter = retryAfter;
    }

    /** 503: no connection, or one that broke. */
    static ServiceProblemException unreachable(String service, Throwable cause) {
        Said said = new Said("service-unavailable", "Service unavailable", service + " cannot be reached for now.");
        return caused(
                new ServiceProblemException(HttpStatus.SERVICE_UNAVAILABLE, said, Map.of(), RETRY_SECONDS), cause);
    }

    /** 504: no answer within the time limit. */
    static ServiceProblemException late(String service, Throwable cause) {
        Said said = new Said(
                "service-late",
                "Service too late",
                service + " did not answer in time; what was asked of it may still take effect.");
        return caused(new ServiceProblemException(HttpStatus.GATEWAY_TIMEOUT, said, Map.of(), null), cause);
    }

    /** 502: an answer that cannot be read. */
    static ServiceProblemException unreadable(Throwable cause) {
        Said said = new Said("service-failed", "Service failed", "A service answered what cannot be read.");
        return caused(new ServiceProblemException(HttpStatus.BAD_GATEWAY, said, Map.of(), null), cause);
    }

    /** What became of a call that was answered with an error. */
    static ServiceProblemException of(String service, HttpStatusCode got, HttpHeaders headers, JsonNode problem) {
        int status = got.value();
        if (status == HttpStatus.UNAUTHORIZED.value() || status == HttpStatus.FORBIDDEN.value()) {
            Said said = new Said(
                    "service-refused",
                    "Service refused the platform",
                    service + " does not take the platform's service token.");
            return new ServiceProblemException(HttpStatus.BAD_GATEWAY, said, Map.of(), null);
        }
        HttpStatus known = HttpStatus.resolve(status);
        boolean busy = status == HttpStatus.SERVICE_UNAVAILABLE.value();
        if (known == null || !problem.path("code").isString() || (got.is5xxServerError() && !busy)) {
            Said said = new Said("service-failed", "Service failed", service + " answered " + status + ".");
            return busy ? unreachable(service, new IllegalStateException("503")) : failed(said);
        }
        return new ServiceProblemException(known, Said.of(problem), members(problem), busy ? retry(headers) : null);
    }

    /** Extension members beside the standard ones, such as the place in a file; by name. */
    public Map<String, JsonNode> members() {
        return new TreeMap<>(members);
    }

    /** Value of the header {@code Retry-After}, where asking again later may help. */
    public Optional<String> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    private static ServiceProblemException failed(Said said) {
        return new ServiceProblemException(HttpStatus.BAD_GATEWAY, said, Map.of(), null);
    }

    private static String retry(HttpHeaders headers) {
        return Objects.requireNonNullElse(headers.getFirst(HttpHeaders.RETRY_AFTER), RETRY_SECONDS);
    }

    private static Map<String, JsonNode> members(JsonNode problem) {
        Map<String, JsonNode> members = new TreeMap<>();
        problem.forEachEntry((name, value) -> {
            if (!STANDARD.contains(name)) {
                members.put(name, value);
            }
        });
        return members;
    }

    private static ServiceProblemException caused(ServiceProblemException problem, Throwable cause) {
        problem.initCause(cause);
        return problem;
    }

    /** What a problem says. */
    private record Said(String code, String title, String detail) {

        static Said of(JsonNode problem) {
            String code = problem.path("code").asString("");
            String title = problem.path("title").asString(code);
            return new Said(code, title, problem.path("detail").asString(title));
        }
    }
}
