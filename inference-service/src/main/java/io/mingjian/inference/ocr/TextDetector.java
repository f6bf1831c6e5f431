/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.ocr;

import io.mingjian.contracts.percept.PixelPoint;
import io.mingjian.inference.imaging.Pixels;
import io.mingjian.inference.imaging.Resampling;
import io.mingjian.inference.onnx.OnnxModel;
import io.mingjian.inference.onnx.Tensor;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds lines of writing with differentiable binarization (Liao et al. 2020): areas of the probability map, a
 * rectangle of least area around each, pushed out by what the shrunk training targets took away.
 */
final class TextDetector {

    private static final float PIXEL_THRESHOLD = 0.3f;
    private static final double BOX_THRESHOLD = 0.5;
    private static final double UNCLIP_RATIO = 2.0;
    private static final double LEAST_SIDE = 3;
    private static final int MULTIPLE = 32;

    private final OnnxModel model;
    private final int longSide;

    /**
     * A detector.
     *
     * @param longSide pictures are brought to this length of their longer side, in pixels
     */
    TextDetector(OnnxModel model, int longSide) {
        this.model = model;
        this.longSide = longSide;
    }

    /** Rectangles around lines, in the picture's pixels, at most 45 degrees from the horizontal. */
    List<RotatedRectangle> detect(Pixels picture) {
        List<RotatedRectangle> found = new ArrayList<>();
        for (Tile tile : Tile.of(picture.width(), picture.height())) {
            List<RotatedRectangle> before = List.copyOf(found);
            for (RotatedRectangle line : inTile(picture, tile)) {
                merge(found, before, line);
            }
        }
        return found;
    }

    // a line in the overlap of two tiles is seen twice, once perhaps cut; the larger view stays
    private static void merge(List<RotatedRectangle> found, List<RotatedRectangle> before, RotatedRectangle line) {
        for (RotatedRectangle other : before) {
            if (Tile.sameLine(other, line)) {
                found.replaceAll(known -> known == other && line.area() > other.area() ? line : known);
                return;
            }
        }
        found.add(line);
    }

    private List<RotatedRectangle> inTile(Pixels picture, Tile tile) {
        Pixels part = tile.cut(picture);
        double scale = scale(part);
        Pixels input = Resampling.resize(part, multiple(part.width() * scale), multiple(part.height() * scale));
        ProbabilityMap map = run(input);
        double scaleX = (double) part.width() / input.width();
        double scaleY = (double) part.height() / input.height();
        List<RotatedRectangle> lines = new ArrayList<>();
        for (List<PixelPoint> area : map.areasAbove(PIXEL_THRESHOLD)) {
            RotatedRectangle core = RotatedRectangle.around(ConvexHull.of(area));
            if (isLine(core, map)) {
                RotatedRectangle line = core.grownBy(UNCLIP_RATIO * core.area() / core.perimeter());
                lines.add(line.placed(scaleX, scaleY, tile.left(), tile.top()));
            }
        }
        return lines;
    }

    private static boolean isLine(RotatedRectangle core, ProbabilityMap map) {
        return Math.min(core.width(), core.height()) >= LEAST_SIDE && map.mean(core) >= BOX_THRESHOLD;
    }

    private ProbabilityMap run(Pixels input) {
        Tensor.Floats answer = model.run(ColourTensors.DETECTION.of(input));
        float[] values = new float[input.width() * input.height()];
        answer.values().get(0, values);
        return new ProbabilityMap(input.width(), input.height(), values);
    }

    private double scale(Pixels part) {
        return Math.min(2.0, (double) longSide / Math.max(part.width(), part.height()));
    }

    private static int multiple(double length) {
        return Math.max(MULTIPLE, (int) Math.round(length / MULTIPLE) * MULTIPLE);
    }
}
