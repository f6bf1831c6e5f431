/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.graph;

/** A graph is malformed or breaks its shapes. */
public final class InvalidGraphException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean ofShapes;
    private final int line;
    private final String subject;

    InvalidGraphException(boolean ofShapes, int line, String subject, String problem) {
        super(problem);
        this.ofShapes = ofShapes;
        this.line = line;
        this.subject = subject;
    }

    /** Whether the shapes rather than the graph are malformed. */
    public boolean ofShapes() {
        return ofShapes;
    }

    /** Line from 1, or 0 where it is not known. */
    public int line() {
        return line;
    }

    /** The subject that is meant, as a prefixed name or {@code /}. */
    public String subject() {
        return subject;
    }
}
