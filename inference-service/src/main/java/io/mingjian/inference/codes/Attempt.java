/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.codes;

import java.util.ArrayList;
import java.util.List;

/**
 * One look at a picture.
 *
 * @param decoder who looks
 * @param longSide longer side of the picture as it is shown to the decoder, in pixels
 */
record Attempt(CodeDecoder decoder, int longSide) {

    private static final CodeDecoder BOOF = new BoofDecoder();
    private static final int USUAL_SIDE = 1280;
    private static final int LARGEST_SIDE = 2560;

    /** Always made: they find nearly all codes that are to be found, also several in one picture. */
    static List<Attempt> first(int longSide) {
        int usual = Math.min(longSide, USUAL_SIDE);
        List<Attempt> attempts = new ArrayList<>();
        attempts.add(new Attempt(BOOF, usual));
        attempts.add(new Attempt(ZxingDecoder.LOCAL, usual));
        if (longSide <= USUAL_SIDE / 2) {
            attempts.add(new Attempt(BOOF, Math.min(USUAL_SIDE, 4 * longSide)));
        }
        if (longSide > USUAL_SIDE) {
            attempts.add(new Attempt(BOOF, Math.min(longSide, LARGEST_SIDE)));
        }
        return attempts;
    }

    /** Made one after the other until a code is found; sizes that the picture hardly bears are left out. */
    static List<Attempt> further(int longSide) {
        int usual = Math.min(longSide, USUAL_SIDE);
        return List.of(
                        new Attempt(ZxingDecoder.LOCAL, 2 * usual),
                        new Attempt(ZxingDecoder.GLOBAL, usual),
                        new Attempt(ZxingDecoder.INVERTED, usual),
                        new Attempt(ZxingDecoder.LOCAL, 4 * usual),
                        new Attempt(ZxingDecoder.GLOBAL, 4 * usual),
                        new Attempt(BOOF, 3 * usual),
                        new Attempt(ZxingDecoder.LOCAL, 3 * usual / 2),
                        new Attempt(ZxingDecoder.LOCAL, 3 * usual),
                        new Attempt(BOOF, 2 * usual),
                        new Attempt(ZxingDecoder.LOCAL, 3 * usual / 4))
                .stream()
                .filter(attempt -> attempt.longSide <= Math.max(USUAL_SIDE, usual))
                .toList();
    }
}
