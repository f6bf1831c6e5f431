/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.beside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.mingjian.contracts.cases.Identifiers;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BesideJobTest {

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.3, 0.9})
    void aShareOfTheCasesIsTaken(double share) {
        BesideJob job = job(share);
        long taken = Stream.generate(Identifiers::next)
                .limit(20_000)
                .filter(job::takes)
                .count();
        assertThat(taken / 20_000.0).isBetween(share - 0.02, share + 0.02);
    }

    @Test
    void aShareOfOneTakesEveryCase() {
        assertThat(Stream.generate(Identifiers::next).limit(1_000)).allMatch(job(1)::takes);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.1, 1.1, Double.NaN})
    void whatIsNoShareIsRefused(double share) {
        assertThatIllegalArgumentException().isThrownBy(() -> job(share));
    }

    private static BesideJob job(double share) {
        return new BesideJob(
                Identifiers.next(),
                BesideJob.Kind.SHADOW,
                "_platform",
                "p",
                "1.0.0",
                share,
                Instant.EPOCH,
                null,
                null,
                null);
    }
}
