/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.audit.proof;

import io.mingjian.ring.web.ProblemException;
import java.util.UUID;
import org.springframework.http.HttpStatus;

/** A request for something that the log does not hold. */
final class LedgerProblem extends ProblemException {

    private static final long serialVersionUID = 1L;

    private LedgerProblem(HttpStatus status, String code, String title, String detail) {
        super(status, code, title, detail);
    }

    static LedgerProblem noEntry(long index, long treeSize) {
        return new LedgerProblem(
                HttpStatus.NOT_FOUND,
                "entry-not-found",
                "No such entry",
                "index must be in [0, " + treeSize + "), got: " + index);
    }

    static LedgerProblem noDecision(UUID caseId, int run) {
        return new LedgerProblem(
                HttpStatus.NOT_FOUND,
                "decision-not-found",
                "No such decision",
                "The ledger holds no decision on run " + run + " of case " + caseId + ".");
    }

    static LedgerProblem noTree(String parameter, long got, long treeSize) {
        return new LedgerProblem(
                HttpStatus.NOT_FOUND,
                "tree-not-found",
                "The log never had that size",
                parameter + " must be in [0, " + treeSize + "], got: " + got);
    }

    static LedgerProblem notBetween(String parameter, long least, long greatest, long got) {
        return new LedgerProblem(
                HttpStatus.BAD_REQUEST,
                "parameter-out-of-range",
                "Parameter out of range",
                parameter + " must be in [" + least + ", " + greatest + "], got: " + got);
    }
}
