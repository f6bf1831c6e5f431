/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.console.cases;

import io.mingjian.contracts.cases.Attachment;
import io.mingjian.contracts.percept.Locator;
import io.mingjian.contracts.percept.Percept;
import io.mingjian.contracts.percept.Perception;
import io.mingjian.contracts.percept.PixelPoint;
import io.mingjian.contracts.reasoning.Evidence;
import io.mingjian.platform.console.cases.EvidenceSheet.Entry;
import io.mingjian.platform.console.cases.EvidenceSheet.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A picture and what was seen in it.
 *
 * @param name of the attachment
 * @param width pixels, 0 where the picture could not be read
 * @param height pixels, 0 where the picture could not be read
 * @param shapes places in it, those of evidence last, so that they lie on top
 * @param whole numbers of evidence that the picture as a whole gives
 * @param seen what was seen and read, in words
 */
record PictureView(String name, int width, int height, List<Shape> shapes, List<String> whole, List<Seen> seen) {

    PictureView {
        shapes = List.copyOf(shapes);
        whole = List.copyOf(whole);
        seen = List.copyOf(seen);
    }

    /** Whether places can be drawn on it. */
    public boolean isMeasured() {
        return width > 0 && height > 0;
    }

    /** Size of type that is readable on a picture of this size, in its pixels. */
    public long type() {
        return Math.max(10, Math.round(Math.max(width, height) / 32.0));
    }

    /**
     * A quadrilateral.
     *
     * @param points as an SVG polygon has them
     * @param numbers items of evidence that rest on it, empty for what bears on nothing
     * @param label what was seen there
     */
    record Shape(String points, double x, double y, List<String> numbers, String label) {

        Shape {
            numbers = List.copyOf(numbers);
        }

        /** Numbers with spaces between them. */
        public String joined() {
            return String.join(" ", numbers);
        }
    }

    /** Something seen: what kind of thing, what, and how sure the model is, in [0, 1]. */
    record Seen(String kind, String what, double score) {}

    static PictureView of(
            Attachment attachment, @Nullable Perception perception, EvidenceSheet sheet, CaseWords words) {
        List<Percept> percepts = perception == null
                ? List.of()
                : perception.percepts().stream()
                        .filter(percept -> attachment.name().equals(attachmentOf(percept.locator())))
                        .toList();
        int width = 0;
        int height = 0;
        for (Percept percept : percepts) {
            if (percept instanceof Percept.ImageQuality quality) {
                width = quality.width();
                height = quality.height();
            }
        }
        List<Seen> seen = percepts.stream()
                .map(percept -> PerceptWords.seen(percept, words))
                .flatMap(java.util.Optional::stream)
                .toList();
        return new PictureView(
                attachment.name(),
                width,
                height,
                shapes(attachment.name(), percepts, sheet),
                whole(attachment.name(), sheet),
                seen);
    }

    private static List<Shape> shapes(String name, List<Percept> percepts, EvidenceSheet sheet) {
        Map<List<PixelPoint>, TreeSet<String>> numbers = new LinkedHashMap<>();
        Map<List<PixelPoint>, String> labels = new LinkedHashMap<>();
        percepts.forEach(percept -> add(percept.locator(), name, PerceptWords.label(percept), null, numbers, labels));
        for (Entry entry : sheet.entries()) {
            if (entry.kind() == Kind.ABSENT || entry.kind() == Kind.QUIET) {
                continue;
            }
            for (Evidence item : entry.items()) {
                add(item.locator(), name, item.excerpt(), entry.number(), numbers, labels);
                if (item.counterpart() != null) {
                    var other = item.counterpart();
                    add(other.locator(), name, other.excerpt(), entry.number(), numbers, labels);
                }
            }
        }
        List<Shape> shapes = new ArrayList<>();
        numbers.forEach((corners, items) ->
                shapes.add(shape(corners, List.copyOf(items), String.valueOf(labels.get(corners)))));
        shapes.sort(java.util.Comparator.comparing(shape -> !shape.numbers().isEmpty()));
        return shapes;
    }

    private static void add(
            Locator locator,
            String name,
            String label,
            @Nullable String number,
            Map<List<PixelPoint>, TreeSet<String>> numbers,
            Map<List<PixelPoint>, String> labels) {
        if (locator instanceof Locator.ImageRegion region && region.attachment().equals(name)) {
            TreeSet<String> items = numbers.computeIfAbsent(region.corners(), corners -> new TreeSet<>());
            labels.putIfAbsent(region.corners(), label);
            if (number != null) {
                items.add(number);
            }
        }
    }

    private static Shape shape(List<PixelPoint> corners, List<String> numbers, String label) {
        String points = corners.stream()
                .map(corner -> String.format(Locale.ROOT, "%.1f,%.1f", corner.x(), corner.y()))
                .collect(Collectors.joining(" "));
        double x = corners.stream().mapToDouble(PixelPoint::x).min().orElse(0);
        double y = corners.stream().mapToDouble(PixelPoint::y).min().orElse(0);
        return new Shape(points, Math.round(x), Math.round(y), numbers, label);
    }

    private static List<String> whole(String name, EvidenceSheet sheet) {
        return sheet.entries().stream()
                .filter(entry -> entry.kind() == Kind.FOUND)
                .filter(entry -> entry.items().stream()
                        .anyMatch(item -> item.locator() instanceof Locator.WholeAttachment whole
                                && whole.attachment().equals(name)))
                .map(Entry::number)
                .toList();
    }

    private static String attachmentOf(Locator locator) {
        if (locator instanceof Locator.ImageRegion region) {
            return region.attachment();
        }
        return locator instanceof Locator.WholeAttachment whole ? whole.attachment() : "";
    }
}
