/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.fact.web;

import io.mingjian.knowledge.fact.FactRefusedException;
import io.mingjian.ring.web.Problems;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells why facts were refused; the place is in members of its own. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class FactProblemAdvice {

    @ExceptionHandler
    ProblemDetail handle(FactRefusedException refusal) {
        ProblemDetail problem =
                Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "facts-refused", "Facts refused", refusal.getMessage());
        problem.setProperty("line", refusal.line());
        problem.setProperty("place", refusal.place());
        return problem;
    }
}
