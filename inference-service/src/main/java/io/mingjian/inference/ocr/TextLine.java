/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.ocr;

import io.mingjian.contracts.percept.PixelPoint;
import java.util.List;

/**
 * A line of writing.
 *
 * @param text the characters read, never blank
 * @param confidence mean character probability in [0, 1]
 * @param corners clockwise from the upper left corner of the upright writing, in pixels of the picture
 */
public record TextLine(String text, double confidence, List<PixelPoint> corners) {

    public TextLine {
        corners = List.copyOf(corners);
    }
}
