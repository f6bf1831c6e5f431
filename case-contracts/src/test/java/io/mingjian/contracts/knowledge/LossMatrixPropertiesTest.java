/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingjian.contracts.reasoning.Outcome;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

class LossMatrixPropertiesTest {

    @Property
    void noOutcomeIsExpectedToCostLessThanTheBest(
            @ForAll("losses") LossMatrix losses, @ForAll @DoubleRange(min = 0, max = 1) double probability) {
        double least = losses.of(losses.best(probability)).expected(probability);

        assertThat(Outcome.values()).allMatch(outcome -> losses.of(outcome).expected(probability) >= least);
    }

    @Property
    void theBestOutcomeDoesNotDependOnTheUnitOfLoss(
            @ForAll("losses") LossMatrix losses, @ForAll @DoubleRange(min = 0, max = 1) double probability) {
        // powers of two scale without rounding
        LossMatrix scaled = new LossMatrix(scale(losses.pass()), scale(losses.review()), scale(losses.block()));

        assertThat(scaled.best(probability)).isEqualTo(losses.best(probability));
    }

    @Provide
    Arbitrary<LossMatrix> losses() {
        Arbitrary<OutcomeLoss> loss = Combinators.combine(amount(), amount()).as(OutcomeLoss::new);
        return Combinators.combine(loss, loss, loss).as(LossMatrix::new);
    }

    private static Arbitrary<Double> amount() {
        return Arbitraries.doubles().between(0, 1_000);
    }

    private static OutcomeLoss scale(OutcomeLoss loss) {
        return new OutcomeLoss(loss.ifTrue() * 8, loss.ifFalse() * 8);
    }
}
