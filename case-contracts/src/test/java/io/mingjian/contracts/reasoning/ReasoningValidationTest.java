/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.reasoning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.mingjian.contracts.knowledge.LocalizedText;
import io.mingjian.contracts.percept.Locator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReasoningValidationTest {

    private static final LocalizedText TEXT = new LocalizedText("中文", "English");

    @ParameterizedTest
    @CsvSource({"-1, 0.5", "4, 0.5", "0, -0.1", "0, 1.1", "0, NaN"})
    void aVerdictHasASeverityAndAConfidence(int severity, double confidence) {
        assertThatIllegalArgumentException().isThrownBy(() -> verdict(severity, confidence));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void aModalityWeighsNothingToAll(double weight) {
        Locator place = new Locator.WholeCase();

        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Evidence("e", "o", "s", "g", Modality.TEXT, place, List.of(), "", Map.of(), weight, TEXT));
    }

    @Test
    void aChainHasAStep() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new ReasoningChain(new UUID(0, 1), 1, null, List.of(), null, null, List.of(), verdict(0, 0)));
    }

    @Test
    void aFailureNeverMeansApproval() {
        ReasoningChain chain = FailureChains.of(new UUID(0, 1), 3, null, "knowledge-service", "pack-unknown");

        assertThat(chain.verdict().outcome()).isEqualTo(Outcome.REVIEW);
        assertThat(chain.run()).isEqualTo(3);
        assertThat(chain.steps()).singleElement().isInstanceOfSatisfying(ReasoningStep.Failed.class, failed -> {
            assertThat(failed.hop()).isEqualTo("knowledge-service");
            assertThat(failed.code()).isEqualTo("pack-unknown");
        });
    }

    private static Verdict verdict(int severity, double confidence) {
        return new Verdict(
                Outcome.PASS,
                TEXT,
                List.of(),
                severity,
                confidence,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                TEXT);
    }
}
