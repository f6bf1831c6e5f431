/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.beside;

/**
 * Something that differs between two versions' reasoning about a case.
 *
 * @param kind what differs
 * @param what operator and signal, hypothesis, or part of the pack
 * @param live as the live version has it, possibly empty
 * @param beside as the other has it, possibly empty
 */
public record Cause(Kind kind, String what, String live, String beside) {

    /** What differs. */
    public enum Kind {
        /** Only the other version found it. */
        EVIDENCE_ADDED,
        /** Only the live version found it. */
        EVIDENCE_GONE,
        /** Both found it and weigh it differently. */
        CALIBRATION,
        /** The log-odds that the hypothesis began with. */
        PRIOR,
        /** The loss matrix. */
        LOSSES,
        /** The rules between hypotheses. */
        RULES
    }
}
