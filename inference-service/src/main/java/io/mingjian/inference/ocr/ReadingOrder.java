/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.ocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Puts lines into the order in which a person reads them, also in a picture that lies on its side. */
final class ReadingOrder {

    private static final double SAME_ROW = 0.5;

    private ReadingOrder() {}

    /** Rows from top to bottom, inside a row from left to right, both as seen along the prevailing direction. */
    static <T> List<T> of(List<T> lines, Function<T, RotatedRectangle> place) {
        double[] direction = prevailing(lines.stream().map(place).toList());
        List<Placed<T>> placed = new ArrayList<>(lines.stream()
                .map(line -> Placed.of(line, place.apply(line), direction))
                .sorted(Comparator.comparingDouble((Placed<T> line) -> line.down)
                        .thenComparingDouble(line -> line.across))
                .toList());
        List<T> ordered = new ArrayList<>();
        while (!placed.isEmpty()) {
            Placed<T> first = placed.get(0);
            List<Placed<T>> row = placed.stream().filter(first::sharesRow).toList();
            row.stream()
                    .sorted(Comparator.comparingDouble(line -> line.across))
                    .forEach(line -> ordered.add(line.line));
            placed.removeAll(row);
        }
        return ordered;
    }

    private static double[] prevailing(List<RotatedRectangle> places) {
        double x = 0;
        double y = 0;
        for (RotatedRectangle place : places) {
            x += place.cosine() * place.width();
            y += place.sine() * place.width();
        }
        double length = Math.hypot(x, y);
        return length < 1e-9 ? new double[] {1, 0} : new double[] {x / length, y / length};
    }

    private record Placed<T>(T line, double across, double down, double height) {

        static <T> Placed<T> of(T line, RotatedRectangle place, double[] direction) {
            return new Placed<>(
                    line,
                    place.centreX() * direction[0] + place.centreY() * direction[1],
                    place.centreY() * direction[0] - place.centreX() * direction[1],
                    place.height());
        }

        boolean sharesRow(Placed<T> other) {
            return Math.abs(down - other.down) < SAME_ROW * Math.min(height, other.height);
        }
    }
}
