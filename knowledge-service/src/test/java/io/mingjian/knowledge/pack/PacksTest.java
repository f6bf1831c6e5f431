/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingjian.testsupport.Cases;
import org.junit.jupiter.api.Test;

class PacksTest {

    private final Packs packs = TestPacks.all();

    @Test
    void aPackIsFoundByNameAndByNameAndVersion() {
        assertThat(packs.find("ticket-triage")).isPresent();
        assertThat(packs.find("ticket-triage@1.3.0")).isPresent();
        assertThat(packs.find("ticket-triage@9.9.9")).isEmpty();
        assertThat(packs.find("poetry")).isEmpty();
    }

    @Test
    void hypothesesAboutPicturesAreLeftToCasesWithAPicture() {
        Pack pack = packs.find(TestPacks.COMPLIANCE).orElseThrow();
        var textOnly = Cases.listing("陶瓷杯").build();
        var withPicture = Cases.listing("陶瓷杯")
                .attachment("photo", "image/png", new byte[1])
                .build();
        assertThat(pack.hypothesesFor(textOnly))
                .noneMatch(hypothesis -> hypothesis.id().equals("code-diversion"));
        assertThat(pack.hypothesesFor(withPicture))
                .anyMatch(hypothesis -> hypothesis.id().equals("code-diversion"));
    }

    @Test
    void thePolicyOfAVersionIsAlwaysTheSameBytes() {
        assertThat(TestPacks.read(TestPacks.TRIAGE).reference())
                .isEqualTo(TestPacks.read(TestPacks.TRIAGE).reference());
    }
}
