/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventsTest {

    @Test
    void everyEventOfTheRingHasATypeOfItsOwn() {
        assertThat(Arrays.stream(RingEvent.class.getPermittedSubclasses()).map(EventTypes::of))
                .doesNotHaveDuplicates()
                .allMatch(type -> type.matches("io\\.mingjian\\.(case|decision)\\.[a-z]+\\.v1"));
        assertThat(EventTypes.of(PackInstalled.class)).isEqualTo("io.mingjian.pack.installed.v1");
        assertThat(EventTypes.of(ActPerformed.class)).isEqualTo("io.mingjian.act.performed.v1");
    }

    @Test
    void whatIsNoEventHasNoType() {
        assertThatIllegalArgumentException().isThrownBy(() -> EventTypes.of(String.class));
    }

    @Test
    void aCaseTravelsFiveTopicsInOrder() {
        assertThat(Topics.ring())
                .containsExactly(
                        "mingjian.cases.submitted.v1",
                        "mingjian.cases.perceived.v1",
                        "mingjian.cases.enriched.v1",
                        "mingjian.cases.reasoned.v1",
                        "mingjian.decisions.recorded.v1");
    }

    @Test
    void judgingBesideNeverTouchesATopicOfTheRing() {
        assertThat(Topics.beside())
                .containsExactly("mingjian.shadow.enriched.v1", "mingjian.shadow.reasoned.v1")
                .doesNotContainAnyElementsOf(Topics.ring());
    }

    @ParameterizedTest
    @CsvSource({"-1, 1", "1, 1", "2, 1"})
    void anEntryLiesInsideItsTree(long index, long treeSize) {
        assertThatIllegalArgumentException().isThrownBy(() -> new LedgerPosition(index, treeSize, "0".repeat(64)));
    }
}
