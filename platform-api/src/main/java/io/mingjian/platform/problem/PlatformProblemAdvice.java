/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.problem;

import io.mingjian.content.ContentErasedException;
import io.mingjian.content.ContentStoreUnavailableException;
import io.mingjian.ring.web.Problems;
import java.util.Objects;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Problems of errors that only this service meets; all others are the ring's. */
@RestControllerAdvice
@Order(PlatformProblemAdvice.ORDER)
class PlatformProblemAdvice {

    /** Behind the console, which answers with pages. */
    static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 10;

    private final long limit;

    PlatformProblemAdvice(@Value("${mingjian.intake.max-body}") DataSize limit) {
        this.limit = limit.toBytes();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> handle(MaxUploadSizeExceededException e) {
        return problem(
                HttpStatus.CONTENT_TOO_LARGE, "body-too-large", "The multipart body is over " + limit + " bytes.");
    }

    @ExceptionHandler({MultipartException.class, InvalidParameterException.class})
    ResponseEntity<ProblemDetail> handleMultipart(RuntimeException e) {
        Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
        String message = String.valueOf(cause.getMessage());
        if (e.toString().contains("Limit")
                || message.contains("limit")
                || cause.toString().contains("Limit")) {
            return problem(HttpStatus.CONTENT_TOO_LARGE, "body-too-large", "The multipart body has too much in it.");
        }
        return problem(HttpStatus.BAD_REQUEST, "malformed-multipart", "The multipart body could not be read.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> handle(ContentErasedException e) {
        return problem(
                HttpStatus.GONE,
                e.code(),
                "The content of the case was erased; the decision stays, and its proof still verifies.");
    }

    @ExceptionHandler({
        ContentStoreUnavailableException.class,
        CannotCreateTransactionException.class,
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class
    })
    ResponseEntity<ProblemDetail> handleUnavailable(RuntimeException e) {
        ResponseEntity<ProblemDetail> problem =
                problem(HttpStatus.SERVICE_UNAVAILABLE, "storage-unavailable", "Storage is out of reach for now.");
        HttpHeaders headers = new HttpHeaders();
        headers.addAll(problem.getHeaders());
        headers.set(HttpHeaders.RETRY_AFTER, "5");
        return new ResponseEntity<>(problem.getBody(), headers, problem.getStatusCode());
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String code, String detail) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problems.of(status, code, status.getReasonPhrase(), detail));
    }
}
