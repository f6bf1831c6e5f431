/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.imaging;

import io.mingjian.contracts.percept.PixelPoint;
import java.util.List;

/** Cuts a quadrilateral out of a picture and lays it flat (Heckbert 1989, projective mapping of the unit square). */
public final class Perspective {

    private Perspective() {}

    /**
     * The quadrilateral as an upright rectangle.
     *
     * @param corners four corners, clockwise from the one that becomes the upper left
     * @param width width of the result, at least one
     * @param height height of the result, at least one
     */
    public static Pixels flatten(Pixels picture, List<PixelPoint> corners, int width, int height) {
        Mapping mapping = Mapping.ofUnitSquare(corners);
        int[] rgb = new int[width * height];
        for (int y = 0; y < height; y++) {
            double v = (y + 0.5) / height;
            for (int x = 0; x < width; x++) {
                double u = (x + 0.5) / width;
                double w = mapping.g * u + mapping.h * v + 1;
                double sourceX = (mapping.a * u + mapping.b * v + mapping.c) / w - 0.5;
                double sourceY = (mapping.d * u + mapping.e * v + mapping.f) / w - 0.5;
                rgb[y * width + x] = sample(picture, sourceX, sourceY);
            }
        }
        return new Pixels(width, height, rgb);
    }

    private static int sample(Pixels picture, double x, double y) {
        double insideX = Math.max(0, Math.min(picture.width() - 1, x));
        double insideY = Math.max(0, Math.min(picture.height() - 1, y));
        int left = (int) insideX;
        int top = (int) insideY;
        int right = Math.min(left + 1, picture.width() - 1);
        int bottom = Math.min(top + 1, picture.height() - 1);
        int shareX = (int) ((insideX - left) * 256);
        int shareY = (int) ((insideY - top) * 256);
        int upper = blend(picture.at(left, top), picture.at(right, top), shareX);
        int lower = blend(picture.at(left, bottom), picture.at(right, bottom), shareX);
        return blend(upper, lower, shareY);
    }

    private static int blend(int one, int other, int share) {
        int redBlue = (one & 0xff00ff) * (256 - share) + (other & 0xff00ff) * share + 0x800080;
        int green = (one & 0x00ff00) * (256 - share) + (other & 0x00ff00) * share + 0x008000;
        return redBlue >>> 8 & 0xff00ff | green >>> 8 & 0x00ff00;
    }

    private record Mapping(double a, double b, double c, double d, double e, double f, double g, double h) {

        static Mapping ofUnitSquare(List<PixelPoint> corners) {
            PixelPoint p0 = corners.get(0);
            PixelPoint p1 = corners.get(1);
            PixelPoint p2 = corners.get(2);
            PixelPoint p3 = corners.get(3);
            double dx1 = p1.x() - p2.x();
            double dy1 = p1.y() - p2.y();
            double dx2 = p3.x() - p2.x();
            double dy2 = p3.y() - p2.y();
            double sx = p0.x() - p1.x() + p2.x() - p3.x();
            double sy = p0.y() - p1.y() + p2.y() - p3.y();
            double determinant = dx1 * dy2 - dx2 * dy1;
            double g = determinant == 0 ? 0 : (sx * dy2 - dx2 * sy) / determinant;
            double h = determinant == 0 ? 0 : (dx1 * sy - sx * dy1) / determinant;
            return new Mapping(
                    p1.x() - p0.x() + g * p1.x(),
                    p3.x() - p0.x() + h * p3.x(),
                    p0.x(),
                    p1.y() - p0.y() + g * p1.y(),
                    p3.y() - p0.y() + h * p3.y(),
                    p0.y(),
                    g,
                    h);
        }
    }
}
