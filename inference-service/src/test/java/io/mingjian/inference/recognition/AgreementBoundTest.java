/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingjian.contracts.percept.ModelReference;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AgreementBoundTest {

    private static final Agreement AGREEMENT = new Agreement(
            new ModelReference("small", "1", "a".repeat(64)), new ModelReference("large", "2", "b".repeat(64)));

    @Property
    void nothingThatTheSecondModelSaysMattersWhereItIsNotAsked(
            @ForAll("scores") SexualContentScores first, @ForAll("scores") SexualContentScores second) {
        Assume.that(!first.canBeAgreedWith());

        assertThat(AGREEMENT.of(first, second).finding()).isEqualTo(SexualContent.Finding.NONE);
    }

    @Property
    void whereItIsAskedItsWordCanMatter(@ForAll("scores") SexualContentScores first) {
        Assume.that(first.canBeAgreedWith());

        assertThat(AGREEMENT.of(first, first).finding()).isNotEqualTo(SexualContent.Finding.NONE);
    }

    @Provide
    Arbitrary<SexualContentScores> scores() {
        return Arbitraries.doubles()
                .between(0, 1)
                .array(double[].class)
                .ofSize(5)
                .map(AgreementBoundTest::normal);
    }

    private static SexualContentScores normal(double[] weights) {
        double sum = 0.001;
        for (double weight : weights) {
            sum += weight;
        }
        return new SexualContentScores(
                weights[0] / sum, weights[1] / sum, (weights[2] + 0.001) / sum, weights[3] / sum, weights[4] / sum);
    }
}
