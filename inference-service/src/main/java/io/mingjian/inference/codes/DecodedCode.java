/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.codes;

import io.mingjian.contracts.percept.PixelPoint;
import java.util.List;

/**
 * A code that was read.
 *
 * @param format symbology by ZXing's name, such as {@code QR_CODE}
 * @param payload decoded text
 * @param corners four corners around what was recognised, clockwise from the upper left, in pixels of the picture
 */
public record DecodedCode(String format, String payload, List<PixelPoint> corners) {

    public DecodedCode {
        corners = List.copyOf(corners);
    }
}
