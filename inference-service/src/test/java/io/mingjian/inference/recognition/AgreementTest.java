/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.mingjian.contracts.percept.ModelReference;
import org.junit.jupiter.api.Test;

class AgreementTest {

    private static final Agreement AGREEMENT = new Agreement(
            new ModelReference("small", "1", "a".repeat(64)), new ModelReference("large", "2", "b".repeat(64)));
    private static final SexualContentScores PORN = new SexualContentScores(0, 0.1, 0.1, 0.7, 0.1);
    private static final SexualContentScores HENTAI = new SexualContentScores(0.2, 0.6, 0.1, 0.05, 0.05);
    private static final SexualContentScores SEXY = new SexualContentScores(0, 0, 0.2, 0.1, 0.7);
    private static final SexualContentScores NEUTRAL = new SexualContentScores(0, 0, 0.9, 0.06, 0.04);

    @Test
    void alertsWhenBothHoldPornographyOfEitherKindForMostProbable() {
        SexualContent judged = AGREEMENT.of(PORN, HENTAI);

        assertThat(judged.finding()).isEqualTo(SexualContent.Finding.EXPLICIT);
        assertThat(judged.score()).isCloseTo(0.65, within(1e-12));
    }

    @Test
    void neverAlertsOnTheWordOfOneModel() {
        assertThat(AGREEMENT.of(PORN, SEXY).finding()).isEqualTo(SexualContent.Finding.SUGGESTIVE);
        assertThat(AGREEMENT.of(SEXY, SEXY).finding()).isEqualTo(SexualContent.Finding.SUGGESTIVE);
        assertThat(AGREEMENT.of(PORN, NEUTRAL).finding()).isEqualTo(SexualContent.Finding.NONE);
        assertThat(AGREEMENT.of(NEUTRAL, PORN).finding()).isEqualTo(SexualContent.Finding.NONE);
    }

    @Test
    void carriesTheNamesOfBothModels() {
        ModelReference model = AGREEMENT.of(PORN, PORN).model();

        assertThat(model.name()).isEqualTo("nsfw-agreement");
        assertThat(model.version()).isEqualTo("1+2");
        assertThat(model.digest()).hasSize(64);
    }
}
