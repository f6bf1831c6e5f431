/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnowledgeValidationTest {

    private static final LocalizedText TEXT = new LocalizedText("中文", "English");

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -1, 2, Double.NaN})
    void aPriorIsAProbabilityThatEvidenceCanStillMove(double prior) {
        assertThatIllegalArgumentException().isThrownBy(() -> hypothesis(HypothesisKind.HAZARD, prior, 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 4})
    void aSeverityIsFromZeroToThree(int severity) {
        assertThatIllegalArgumentException().isThrownBy(() -> hypothesis(HypothesisKind.HAZARD, 0.5, severity));
    }

    @ParameterizedTest
    @EnumSource
    void everyHypothesisButADescriptionSpeaksAgainstTheCase(HypothesisKind kind) {
        assertThat(hypothesis(kind, 0.5, 1).isAdverse()).isEqualTo(kind != HypothesisKind.DESCRIPTION);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "-1, 1", "NaN, 1", "1, 0"})
    void aBudgetIsPositive(double millis, int operators) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Budget(millis, operators));
    }

    @ParameterizedTest
    @CsvSource({"NaN, 0, 0", "0, NaN, 0", "Infinity, 0, 0", "0, -Infinity, 0", "0, 0, -1"})
    void aCalibrationIsFiniteAndCountsItsSamples(double present, double absent, int samples) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Calibration("lexicon", "s", "h", present, absent, samples, "elicited"));
    }

    @Test
    void aRuleNeedsACondition() {
        assertThatIllegalArgumentException().isThrownBy(() -> new InferenceRule("r", List.of(), "h", 1, TEXT));
    }

    @Test
    void aLexiconEntryIsNotBlank() {
        assertThatIllegalArgumentException().isThrownBy(() -> new LexiconEntry(" ", "zh"));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.001, Double.NaN})
    void anOperatorCostsNothingOrMore(double cost) {
        assertThatIllegalArgumentException().isThrownBy(() -> new OperatorPolicy("lexicon", cost, Map.of()));
    }

    @ParameterizedTest
    @CsvSource({"-1, 0", "0, -1", "NaN, 0", "0, NaN"})
    void aLossIsNothingOrMore(double ifTrue, double ifFalse) {
        assertThatIllegalArgumentException().isThrownBy(() -> new OutcomeLoss(ifTrue, ifFalse));
    }

    @Test
    void chineseReadersGetChineseAndOthersEnglish() {
        assertThat(TEXT.in(Locale.forLanguageTag("zh-Hant-TW"))).isEqualTo("中文");
        assertThat(TEXT.in(Locale.FRENCH)).isEqualTo("English");
    }

    private static Hypothesis hypothesis(HypothesisKind kind, double prior, int severity) {
        return new Hypothesis("h", TEXT, kind, prior, severity, List.of(), null);
    }
}
