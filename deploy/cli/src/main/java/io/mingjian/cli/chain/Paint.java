/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.chain;

import io.mingjian.contracts.reasoning.Outcome;

/** Colours of a terminal, or none. */
public final class Paint {

    private final boolean colour;

    /** @param colour whether the output understands ANSI colours */
    public Paint(boolean colour) {
        this.colour = colour;
    }

    /** The outcome's word, or any text about it, in its colour. */
    public String outcome(Outcome outcome, String text) {
        return switch (outcome) {
            case PASS -> wrap("1;32", text);
            case REVIEW -> wrap("1;33", text);
            case BLOCK -> wrap("1;31", text);
        };
    }

    /** Text that went right or wrong. */
    public String mark(boolean good, String text) {
        return wrap(good ? "32" : "31", text);
    }

    String strong(String text) {
        return wrap("1", text);
    }

    String faint(String text) {
        return wrap("2", text);
    }

    /** A marked span; without colour its brackets alone show it. */
    String span(String text) {
        return wrap("1;4", text);
    }

    private String wrap(String code, String text) {
        return colour ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
    }
}
