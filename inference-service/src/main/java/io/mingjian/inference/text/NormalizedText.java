/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.text;

/**
 * A text in normal form with the place of every character in the original. Immutable.
 *
 * <p>Characters of the normal form that come from the same original characters (a ligature, a surrogate pair) are a
 * cluster; spans of the original begin and end at clusters only.
 */
public final class NormalizedText {

    private final String original;
    private final String value;
    private final int[] begins;
    private final int[] ends;

    NormalizedText(String original, String value, int[] begins, int[] ends) {
        this.original = original;
        this.value = value;
        this.begins = begins;
        this.ends = ends;
    }

    /** The text as given. */
    public String original() {
        return original;
    }

    /** The normal form. */
    public String value() {
        return value;
    }

    /**
     * The original characters behind {@code [begin, end)} of the normal form, which must not be empty.
     *
     * @throws IndexOutOfBoundsException if the range is empty or outside the normal form
     */
    public TextSpan originalSpan(int begin, int end) {
        if (begin < 0 || end <= begin || end > value.length()) {
            throw new IndexOutOfBoundsException("[" + begin + ", " + end + ") of " + value.length());
        }
        return new TextSpan(begins[begin], ends[end - 1]);
    }

    /** The original characters of a span of the original. */
    public String excerpt(TextSpan span) {
        return original.substring(span.begin(), span.end());
    }

    /** Whether no cluster reaches across this position of the normal form. */
    boolean isClusterEdge(int position) {
        return position == 0 || position == value.length() || begins[position] != begins[position - 1];
    }
}
