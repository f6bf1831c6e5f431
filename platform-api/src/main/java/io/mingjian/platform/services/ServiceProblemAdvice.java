/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.services;

import io.mingjian.ring.web.Problems;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.client.RestClientException;

/** Renders calls to other services that did not succeed. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ServiceProblemAdvice {

    private static final Logger LOGGER = LoggerFactory.getLogger(ServiceProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> handle(ServiceProblemException e) {
        if (e.status().is5xxServerError()) {
            LOGGER.atWarn()
                    .setCause(e.getCause())
                    .addKeyValue("code", e.code())
                    .addKeyValue("detail", e.getMessage())
                    .log("a service behind the platform did not serve");
        }
        ProblemDetail problem = Problems.of(e.status(), e.code(), e.title(), e.getMessage());
        e.members().forEach(problem::setProperty);
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        e.retryAfter().ifPresent(seconds -> headers.set(HttpHeaders.RETRY_AFTER, seconds));
        return new ResponseEntity<>(problem, headers, e.status());
    }

    /** An answer that broke off, or that is not what the service promises. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> handle(RestClientException e) {
        return handle(
                e.getCause() instanceof IOException
                        ? ServiceProblemException.unreachable("A service behind the platform", e)
                        : ServiceProblemException.unreadable(e));
    }
}
