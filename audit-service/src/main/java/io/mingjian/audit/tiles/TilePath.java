/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.audit.tiles;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The last part of a tile's path (C2SP tlog-tiles): the tile's number in groups of three digits, all but the last with
 * an {@code x} before them, and {@code .p/<width>} for a tile that is not whole.
 *
 * @param index number of the tile in its level, from 0
 * @param width hashes or entries asked for, 1 to 256; 256 is the whole tile
 */
record TilePath(long index, int width) {

    static final int WHOLE = 256;

    private static final Pattern PATH = Pattern.compile("((?:x[0-9]{3}/){0,5})([0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

    /** The path, or empty where the text is none or not in its shortest form. */
    static Optional<TilePath> parse(String text) {
        Matcher matcher = PATH.matcher(text);
        if (!matcher.matches() || matcher.group(1).startsWith("x000/")) {
            return Optional.empty();
        }
        long index = Long.parseLong(matcher.group(1).replaceAll("[x/]", "") + matcher.group(2));
        int width = matcher.group(3) == null ? WHOLE : Integer.parseInt(matcher.group(3));
        return width > WHOLE || matcher.group(3) != null && width == WHOLE
                ? Optional.empty()
                : Optional.of(new TilePath(index, width));
    }
}
