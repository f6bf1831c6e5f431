/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SexualContentScoresTest {

    @Test
    void isExplicitWhenPornographyOfBothKindsIsMostProbable() {
        assertThat(new SexualContentScores(0.1, 0.25, 0.4, 0.2, 0.05).isExplicit())
                .isTrue();
        assertThat(new SexualContentScores(0.1, 0.2, 0.4, 0.2, 0.1).isExplicit())
                .isFalse();
        assertThat(new SexualContentScores(0, 0, 0.1, 0.4, 0.5).isExplicit()).isFalse();
    }

    @Test
    void isSuggestiveWhenAnythingSexualIsMoreProbableThanNothing() {
        assertThat(new SexualContentScores(0, 0.1, 0.45, 0.1, 0.35).isSuggestive())
                .isTrue();
        assertThat(new SexualContentScores(0.3, 0.1, 0.3, 0.1, 0.2).isSuggestive())
                .isFalse();
    }
}
