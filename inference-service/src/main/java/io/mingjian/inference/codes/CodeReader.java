/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.codes;

import io.mingjian.contracts.percept.PixelPoint;
import io.mingjian.inference.imaging.Pixels;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads all codes of a picture. Deterministic and thread-safe. */
public final class CodeReader {

    // symbologies that ZXing also sees in hair, fences and the edges of QR codes; they count when seen twice
    private static final Set<String> DOUBTFUL = Set.of("UPC_E", "EAN_8", "ITF", "CODABAR", "CODE_39", "RSS_14");

    /** The codes with distinct payloads, in the order in which they were found. */
    public List<DecodedCode> read(Pixels picture) {
        int longSide = Math.max(picture.width(), picture.height());
        Sightings sightings = new Sightings();
        Map<Integer, GreyPlane> shown = new HashMap<>();
        Attempt.first(longSide).forEach(attempt -> look(picture, attempt, shown, sightings));
        for (Attempt attempt : Attempt.further(longSide)) {
            if (sightings.any()) {
                break;
            }
            look(picture, attempt, shown, sightings);
        }
        return sightings.believed();
    }

    private static void look(Pixels picture, Attempt attempt, Map<Integer, GreyPlane> shown, Sightings sightings) {
        GreyPlane grey = shown.computeIfAbsent(attempt.longSide(), side -> GreyPlane.of(picture, side));
        double scale = (double) grey.getWidth() / picture.width();
        for (DecodedCode code : attempt.decoder().decode(grey)) {
            sightings.add(placed(code, scale));
        }
    }

    private static DecodedCode placed(DecodedCode code, double scale) {
        List<PixelPoint> corners = code.corners().stream()
                .map(corner -> new PixelPoint(corner.x() / scale, corner.y() / scale))
                .toList();
        return new DecodedCode(code.format(), code.payload(), corners);
    }

    private static final class Sightings {

        private final Map<String, DecodedCode> codes = new LinkedHashMap<>();
        private final Map<String, Integer> counts = new HashMap<>();

        void add(DecodedCode code) {
            String key = code.format() + " " + code.payload();
            codes.putIfAbsent(key, code);
            counts.merge(key, 1, Integer::sum);
        }

        boolean any() {
            return codes.keySet().stream().anyMatch(this::isBelieved);
        }

        List<DecodedCode> believed() {
            return codes.entrySet().stream()
                    .filter(entry -> isBelieved(entry.getKey()))
                    .map(Map.Entry::getValue)
                    .toList();
        }

        private boolean isBelieved(String key) {
            DecodedCode code = codes.get(key);
            return code != null && (!DOUBTFUL.contains(code.format()) || counts.getOrDefault(key, 0) > 1);
        }
    }
}
