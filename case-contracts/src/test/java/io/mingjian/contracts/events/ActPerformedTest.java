/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.events;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.mingjian.contracts.cases.Identifiers;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActPerformedTest {

    private static final Actor ACTOR = new Actor(ActorKind.SYSTEM, "platform-api", "Retention");

    @ParameterizedTest
    @ValueSource(strings = {"", "pack", "Pack.activated", "pack.", ".activated", "pack activated", "pack..activated"})
    void anActHasADottedName(String act) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> act(act, "pack/triage", Map.of()))
                .withMessageContaining("dotted name");
    }

    @Test
    void anActIsDoneToSomething() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> act("pack.activated", " ", Map.of()))
                .withMessageContaining("subject");
    }

    @Test
    void detailsAreSmall() {
        String longest = "x".repeat(ActPerformed.LONGEST_DETAIL);
        act("pack.activated", "pack/triage", Map.of("note", longest));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> act("pack.activated", "pack/triage", Map.of("note", longest + "x")))
                .withMessageContaining("1025 in note");
    }

    @Test
    void detailsAreFew() {
        Map<String, String> many = IntStream.rangeClosed(0, ActPerformed.MOST_DETAILS)
                .mapToObj(Integer::toString)
                .collect(Collectors.toMap(Function.identity(), Function.identity()));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> act("pack.activated", "pack/triage", many))
                .withMessageContaining("got: 33");
    }

    @Test
    void anActorCanBeNamed() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Actor(ActorKind.KEY, "", "Li Lei"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Actor(ActorKind.KEY, "1", " "));
    }

    private static ActPerformed act(String act, String subject, Map<String, String> details) {
        return new ActPerformed(Identifiers.next(), "acme", Instant.EPOCH, ACTOR, act, subject, null, details);
    }
}
