/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.percept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PerceptionTest {

    private static final ModelReference MODEL = new ModelReference("decoder", "1", "0".repeat(64));
    private static final Locator CASE = new Locator.WholeCase();
    private static final Percept LINE = new Percept.TextSpan("p0", MODEL, CASE, "text", 1);
    private static final Percept BLIND = new Percept.Unperceived("p1", MODEL, CASE, "model-absent", "");

    @Test
    void perceptsHaveDistinctIdentifiers() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Perception(new UUID(0, 1), List.of(LINE, LINE)))
                .withMessageContaining("p0");
    }

    @Test
    void perceptsOfAKindComeInOrder() {
        Perception perception = new Perception(new UUID(0, 1), List.of(BLIND, LINE));

        assertThat(perception.all(Percept.TextSpan.class)).containsExactly((Percept.TextSpan) LINE);
        assertThat(perception.all(Percept.class)).containsExactly(BLIND, LINE);
    }

    @ParameterizedTest
    @CsvSource({"-1, 0", "2, 1"})
    void aTextRangeDoesNotEndBeforeItBegins(int begin, int end) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Locator.TextRange("title", begin, end));
    }

    @Test
    void aTextRangeMayBeEmpty() {
        assertThat(new Locator.TextRange("title", 3, 3).end()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 5})
    void aRegionHasFourCorners(int corners) {
        List<PixelPoint> points = Collections.nCopies(corners, new PixelPoint(0, 0));

        assertThatIllegalArgumentException().isThrownBy(() -> new Locator.ImageRegion("photo", points));
    }

    @ParameterizedTest
    @CsvSource({"PT-1S, PT1S", "PT2S, PT1S"})
    void aTimeRangeDoesNotEndBeforeItBegins(Duration begin, Duration end) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Locator.TimeRange("voice", begin, end));
    }

    @ParameterizedTest
    @CsvSource({"NaN, 0", "0, Infinity"})
    void aPointIsFinite(double x, double y) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PixelPoint(x, y));
    }
}
