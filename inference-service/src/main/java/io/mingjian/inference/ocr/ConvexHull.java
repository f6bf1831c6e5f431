/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.ocr;

import io.mingjian.contracts.percept.PixelPoint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Convex hulls by monotone chains (Andrew 1979). */
final class ConvexHull {

    private ConvexHull() {}

    /** The corners of the hull in order; fewer than three where the points lie on a line. */
    static List<PixelPoint> of(List<PixelPoint> points) {
        List<PixelPoint> sorted = new ArrayList<>(points);
        sorted.sort(Comparator.comparingDouble(PixelPoint::x).thenComparingDouble(PixelPoint::y));
        List<PixelPoint> hull = chain(sorted);
        List<PixelPoint> reversed = new ArrayList<>(sorted);
        Collections.reverse(reversed);
        hull.addAll(chain(reversed));
        return hull;
    }

    private static List<PixelPoint> chain(List<PixelPoint> points) {
        List<PixelPoint> chain = new ArrayList<>();
        for (PixelPoint point : points) {
            while (chain.size() >= 2 && cross(chain.get(chain.size() - 2), chain.get(chain.size() - 1), point) <= 0) {
                chain.remove(chain.size() - 1);
            }
            chain.add(point);
        }
        // the last point is the first of the other chain
        chain.remove(chain.size() - 1);
        return chain;
    }

    private static double cross(PixelPoint origin, PixelPoint one, PixelPoint other) {
        return (one.x() - origin.x()) * (other.y() - origin.y()) - (one.y() - origin.y()) * (other.x() - origin.x());
    }
}
