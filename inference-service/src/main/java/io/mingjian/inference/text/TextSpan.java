/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.text;

/**
 * Half-open range {@code [begin, end)} of UTF-16 code units of an original text.
 *
 * @param begin zero or more
 * @param end at least {@code begin}
 */
public record TextSpan(int begin, int end) {

    public TextSpan {
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("span must satisfy 0 <= begin <= end, got: " + begin + ", " + end);
        }
    }

    boolean overlaps(TextSpan other) {
        return begin < other.end && other.begin < end;
    }

    boolean contains(TextSpan other) {
        return begin <= other.begin && other.end <= end;
    }

    int length() {
        return end - begin;
    }
}
