/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.amounts;

/** What a quantity measures; values are in the unit named here. */
public enum Dimension {
    /** Electric charge in mAh. */
    CHARGE("capacity"),
    /** Energy in Wh. */
    ENERGY("energy"),
    /** Mass in grams. */
    MASS("weight"),
    /** Volume in millilitres. */
    VOLUME("volume"),
    /** Length in millimetres. */
    LENGTH("length"),
    /** Power in watts. */
    POWER("power"),
    /** Voltage in volts. */
    VOLTAGE("voltage"),
    /** Storage in GB. */
    STORAGE("storage");

    private final String signal;

    Dimension(String signal) {
        this.signal = signal;
    }

    /** Name of the dimension in signals. */
    public String signal() {
        return signal;
    }
}
