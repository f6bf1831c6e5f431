/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.fact;

/** Facts are refused; nothing of the import is kept. */
public final class FactRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final String place;

    FactRefusedException(int line, String place, String problem) {
        super((line > 0 ? "line " + line + " at " : "at ") + place + ": " + problem);
        this.line = line;
        this.place = place;
    }

    /** Line from 1, or 0 where it is not known. */
    public int line() {
        return line;
    }

    /** Column, subject or property that is meant. */
    public String place() {
        return place;
    }
}
