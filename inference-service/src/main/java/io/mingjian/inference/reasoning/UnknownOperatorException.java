/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

/** A pack or run names an operator that does not exist; trying again will not help. */
public final class UnknownOperatorException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public UnknownOperatorException(String operator) {
        super("no operator is named " + operator);
    }
}
