/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.ocr;

import io.mingjian.inference.imaging.Pixels;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a picture that is looked at by itself. Pictures much longer than wide are cut into overlapping tiles, so
 * that their writing is not shrunk away.
 */
record Tile(int left, int top, int width, int height) {

    private static final double LONGEST_RATIO = 2.5;
    private static final double TILE_RATIO = 1.5;
    private static final double OVERLAP_RATIO = 0.2;

    /** The tiles of a picture from its beginning to its end. */
    static List<Tile> of(int width, int height) {
        int shortSide = Math.min(width, height);
        int longSide = Math.max(width, height);
        if (longSide <= LONGEST_RATIO * shortSide) {
            return List.of(new Tile(0, 0, width, height));
        }
        int length = Math.min(longSide, Math.max(640, (int) (TILE_RATIO * shortSide)));
        int overlap = (int) (OVERLAP_RATIO * length);
        int count = Math.max(1, (int) Math.ceil((double) (longSide - overlap) / (length - overlap)));
        List<Tile> tiles = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int begin = Math.min(i * (length - overlap), longSide - length);
            tiles.add(width > height ? new Tile(begin, 0, length, height) : new Tile(0, begin, width, length));
        }
        return tiles;
    }

    Pixels cut(Pixels picture) {
        boolean whole = picture.width() == width && picture.height() == height;
        return whole ? picture : picture.region(left, top, width, height);
    }

    /** Whether two rectangles are views of one line: the middle of the smaller lies inside the larger. */
    static boolean sameLine(RotatedRectangle one, RotatedRectangle other) {
        RotatedRectangle larger = one.area() >= other.area() ? one : other;
        RotatedRectangle smaller = larger == one ? other : one;
        return larger.contains(smaller.centreX(), smaller.centreY());
    }
}
