/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.integration;

import io.mingjian.ring.web.ProblemException;
import org.springframework.http.HttpStatus;

/** An event that is refused for who sends it or how often. */
final class TicketProblem extends ProblemException {

    private static final long serialVersionUID = 1L;

    private TicketProblem(HttpStatus status, String code, String title, String detail) {
        super(status, code, title, detail);
    }

    /** 401: the same for an integration that does not exist, so that nobody can look for them. */
    static TicketProblem unsigned() {
        return new TicketProblem(
                HttpStatus.UNAUTHORIZED,
                "invalid-signature",
                "Invalid signature",
                "A signature over the raw body with the secret of an integration is wanted.");
    }

    /** 401: signed long ago or in the future. */
    static TicketProblem stale() {
        return new TicketProblem(
                HttpStatus.UNAUTHORIZED, "stale-signature", "Stale signature", "The signed time is too far from now.");
    }

    /** 429. */
    static TicketProblem tooOften() {
        return new TicketProblem(
                HttpStatus.TOO_MANY_REQUESTS,
                "rate-limited",
                "Rate limited",
                "Events come too often; try again later.");
    }
}
