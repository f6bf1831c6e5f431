/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.console;

import io.mingjian.ring.web.ProblemException;
import java.util.Optional;

/** What a form asked for and did not get. */
public final class Refusals {

    private Refusals() {}

    /**
     * Does what a form asks for.
     *
     * @return the code of the problem where it was refused, fit for an address; empty where it was done
     */
    public static Optional<String> of(Runnable asked) {
        try {
            asked.run();
            return Optional.empty();
        } catch (ProblemException e) {
            if (e.status().is5xxServerError()) {
                throw e;
            }
            return Optional.of(code(e));
        }
    }

    /** The code of a problem, fit for an address and for the end of a message's key. */
    public static String code(ProblemException problem) {
        return problem.code().replaceAll("[^a-z-]", "");
    }
}
