/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.mingjian.contracts.reasoning.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ReviewRoutingTest {

    private static final ReviewProperties.Queue EMERGENCIES =
            new ReviewProperties.Queue("emergencies", Set.of(), Set.of(), Set.of(), 3);
    private static final ReviewProperties.Queue ADVERTS = new ReviewProperties.Queue(
            "adverts", Set.of("ecommerce-compliance"), Set.of("absolute-term"), Set.of(ReviewCause.OUTCOME), 0);

    @Test
    void firstQueueThatFitsTakesTheCaseAndTheDefaultTheRest() {
        ReviewRouting routing = new ReviewRouting(properties(List.of(EMERGENCIES, ADVERTS), 0, 0));

        assertThat(routing.queueOf(subject(ReviewCause.OUTCOME, 3))).isEqualTo("emergencies");
        assertThat(routing.queueOf(subject(ReviewCause.OUTCOME, 1))).isEqualTo("adverts");
        assertThat(routing.queueOf(subject(ReviewCause.SAMPLE, 1))).isEqualTo("default");
    }

    @Test
    void sampleIsTheShareAskedForAndTheSameEveryTime() {
        ReviewRouting routing = new ReviewRouting(properties(List.of(), 0.05, 1));
        List<UUID> cases =
                LongStream.range(0, 20_000).mapToObj(id -> new UUID(id, ~id)).toList();

        long drawn =
                cases.stream().filter(id -> routing.isDrawn(id, Outcome.PASS)).count();

        // five standard deviations of a binomial count
        assertThat((double) drawn).isCloseTo(1000, within(5 * Math.sqrt(20_000 * 0.05 * 0.95)));
        assertThat(cases).allMatch(id -> routing.isDrawn(id, Outcome.BLOCK));
        assertThat(cases).noneMatch(id -> routing.isDrawn(id, Outcome.REVIEW));
        assertThat(cases.stream()
                        .filter(id -> routing.isDrawn(id, Outcome.PASS))
                        .count())
                .isEqualTo(drawn);
    }

    @Test
    void wrongSettingsAreNamed() {
        assertThatThrownBy(() -> properties(List.of(), 1.5, 0)).hasMessageContaining("sample-pass");
        assertThatThrownBy(() -> properties(List.of(ADVERTS, ADVERTS), 0, 0)).hasMessageContaining("adverts");
        assertThatThrownBy(() -> new ReviewProperties.Queue("No!", Set.of(), Set.of(), Set.of(), 0))
                .hasMessageContaining("No!");
    }

    private static ReviewProperties properties(List<ReviewProperties.Queue> queues, double pass, double block) {
        return new ReviewProperties(queues, pass, block, Duration.ofMinutes(30), 3);
    }

    private static ReviewSubject subject(ReviewCause cause, int severity) {
        return new ReviewSubject("ecommerce-compliance", cause, severity, Set.of("absolute-term"));
    }
}
