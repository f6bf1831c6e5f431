/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.pack.web;

import io.mingjian.knowledge.pack.InvalidPackException;
import io.mingjian.knowledge.pack.PackVersionConflictException;
import io.mingjian.knowledge.pack.UnknownPackVersionException;
import io.mingjian.ring.web.Problems;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells why a pack was refused; the place is in members of its own. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class PackProblemAdvice {

    @ExceptionHandler
    ProblemDetail handle(InvalidPackException refusal) {
        ProblemDetail problem =
                Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "pack-refused", "Pack refused", refusal.getMessage());
        problem.setProperty("file", refusal.file());
        problem.setProperty("line", refusal.line());
        problem.setProperty("path", refusal.path());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail handle(PackVersionConflictException conflict) {
        return Problems.of(
                HttpStatus.CONFLICT, "pack-version-conflict", "Version has other bytes", conflict.getMessage());
    }

    @ExceptionHandler
    ProblemDetail handle(UnknownPackVersionException unknown) {
        return Problems.of(HttpStatus.NOT_FOUND, "pack-version-unknown", "Unknown pack version", unknown.getMessage());
    }
}
