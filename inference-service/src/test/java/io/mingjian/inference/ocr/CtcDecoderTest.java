/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.mingjian.inference.onnx.ModelUnavailableException;
import io.mingjian.inference.onnx.Tensor;
import java.util.List;
import org.junit.jupiter.api.Test;

class CtcDecoderTest {

    private final CtcDecoder decoder = new CtcDecoder(List.of("", "a", "b", " "));

    @Test
    void foldsRepeatsAndDropsBlanks() {
        Reading reading = decoder.decode(steps(1, 1, 0, 1, 2, 2));

        assertThat(reading.text()).isEqualTo("aab");
        assertThat(reading.confidence()).isCloseTo(0.9, within(1e-6));
    }

    @Test
    void readsNothingInBlanks() {
        assertThat(decoder.decode(steps(0, 0))).isEqualTo(new Reading("", 0));
    }

    @Test
    void refusesAModelWithOtherCharacters() {
        assertThatThrownBy(() -> new CtcDecoder(List.of("", "a")).decode(steps(0)))
                .isInstanceOf(ModelUnavailableException.class)
                .hasMessageContainingAll("4", "2");
    }

    private static Tensor.Floats steps(int... classes) {
        Tensor.Floats tensor = Tensor.floats(1, classes.length, 4);
        for (int step = 0; step < classes.length; step++) {
            tensor.values().put(step * 4 + classes[step], 0.9f);
        }
        return tensor;
    }
}
