/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.ocr;

import io.mingjian.contracts.percept.PixelPoint;
import java.util.List;

/**
 * A rectangle at any angle.
 *
 * @param centreX centre
 * @param centreY centre
 * @param cosine of the angle between the x axis and the width
 * @param sine of that angle, positive when the width points down
 * @param width extent along the angle
 * @param height extent across it
 */
record RotatedRectangle(double centreX, double centreY, double cosine, double sine, double width, double height) {

    /** The rectangle of least area around a convex hull (rotating calipers), its width nearest to the x axis. */
    static RotatedRectangle around(List<PixelPoint> hull) {
        RotatedRectangle best = along(hull, 1, 0);
        for (int i = 0; i < hull.size(); i++) {
            PixelPoint one = hull.get(i);
            PixelPoint next = hull.get((i + 1) % hull.size());
            double length = Math.hypot(next.x() - one.x(), next.y() - one.y());
            if (length > 0) {
                RotatedRectangle candidate = along(hull, (next.x() - one.x()) / length, (next.y() - one.y()) / length);
                best = candidate.area() < best.area() - 1e-6 ? candidate : best;
            }
        }
        return best.nearestToHorizontal();
    }

    private static RotatedRectangle along(List<PixelPoint> hull, double cosine, double sine) {
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (PixelPoint point : hull) {
            double u = point.x() * cosine + point.y() * sine;
            double v = point.y() * cosine - point.x() * sine;
            left = Math.min(left, u);
            right = Math.max(right, u);
            top = Math.min(top, v);
            bottom = Math.max(bottom, v);
        }
        double u = (left + right) / 2;
        double v = (top + bottom) / 2;
        return new RotatedRectangle(
                u * cosine - v * sine, u * sine + v * cosine, cosine, sine, right - left, bottom - top);
    }

    private RotatedRectangle nearestToHorizontal() {
        RotatedRectangle turned = this;
        for (int quarter = 0; quarter < 4 && !(turned.cosine >= Math.abs(turned.sine) - 1e-9); quarter++) {
            turned = turned.quarterTurned();
        }
        return turned;
    }

    /** The same rectangle seen a quarter turn clockwise: its width is the former height, pointing down. */
    RotatedRectangle quarterTurned() {
        return new RotatedRectangle(centreX, centreY, -sine, cosine, height, width);
    }

    /** The same rectangle seen upside down. */
    RotatedRectangle halfTurned() {
        return new RotatedRectangle(centreX, centreY, -cosine, -sine, width, height);
    }

    /** Pushed outwards by a distance on every side. */
    RotatedRectangle grownBy(double distance) {
        return new RotatedRectangle(centreX, centreY, cosine, sine, width + 2 * distance, height + 2 * distance);
    }

    /** Magnified about the origin, then moved down. */
    RotatedRectangle placed(double scaleX, double scaleY, double left, double top) {
        return new RotatedRectangle(
                centreX * scaleX + left, centreY * scaleY + top, cosine, sine, width * scaleX, height * scaleY);
    }

    double area() {
        return width * height;
    }

    double perimeter() {
        return 2 * (width + height);
    }

    /** Upper left, upper right, lower right, lower left, as seen along the angle. */
    List<PixelPoint> corners() {
        return List.of(corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1));
    }

    private PixelPoint corner(int alongWidth, int alongHeight) {
        double u = alongWidth * width / 2;
        double v = alongHeight * height / 2;
        return new PixelPoint(centreX + u * cosine - v * sine, centreY + u * sine + v * cosine);
    }

    /** Whether a point lies inside or on the border. */
    boolean contains(double x, double y) {
        double u = (x - centreX) * cosine + (y - centreY) * sine;
        double v = (y - centreY) * cosine - (x - centreX) * sine;
        return Math.abs(u) <= width / 2 && Math.abs(v) <= height / 2;
    }
}
