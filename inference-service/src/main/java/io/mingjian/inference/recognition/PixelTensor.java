/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.recognition;

import io.mingjian.inference.imaging.Pixels;
import io.mingjian.inference.onnx.Tensor;
import java.util.List;

/** Pictures of one size as the models want them. */
enum PixelTensor {
    /** {@code float[batch][3][height][width]}, planes red, green, blue, values in [0, 255]. */
    RED_PLANE_FIRST {
        @Override
        Tensor.Floats of(List<Pixels> pictures) {
            Pixels first = pictures.get(0);
            Tensor.Floats tensor = Tensor.floats(pictures.size(), 3, first.height(), first.width());
            for (Pixels picture : pictures) {
                for (int shift = 16; shift >= 0; shift -= 8) {
                    for (int colour : picture.rgb()) {
                        tensor.values().put(colour >> shift & 0xff);
                    }
                }
            }
            return rewound(tensor);
        }
    },
    /** {@code float[batch][height][width][3]}, red, green, blue, values in [0, 255]. */
    COLOURS_LAST {
        @Override
        Tensor.Floats of(List<Pixels> pictures) {
            Pixels first = pictures.get(0);
            Tensor.Floats tensor = Tensor.floats(pictures.size(), first.height(), first.width(), 3);
            for (Pixels picture : pictures) {
                for (int colour : picture.rgb()) {
                    for (int shift = 16; shift >= 0; shift -= 8) {
                        tensor.values().put(colour >> shift & 0xff);
                    }
                }
            }
            return rewound(tensor);
        }
    };

    /** The pictures, which must all have the size of the first, in their order. */
    abstract Tensor.Floats of(List<Pixels> pictures);

    private static Tensor.Floats rewound(Tensor.Floats tensor) {
        tensor.values().rewind();
        return tensor;
    }
}
