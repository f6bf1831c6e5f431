/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.review;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How cases reach people.
 *
 * @param queues rules in order; the first that fits a case names its queue, and the queue {@code default} takes the rest
 * @param samplePass share of cases passed by the platform that a person looks at all the same, in [0, 1], default 0.01
 * @param sampleBlock the same of cases that it blocked, default 0.05
 * @param claimTime how long a claim lasts, default 30 minutes
 * @param secondPersonSeverity least severity at which two persons must agree, default 3
 */
@ConfigurationProperties("mingjian.review")
record ReviewProperties(
        @DefaultValue List<Queue> queues,
        @DefaultValue("0.01") double samplePass,
        @DefaultValue("0.05") double sampleBlock,
        @DefaultValue("30m") Duration claimTime,
        @DefaultValue("3") int secondPersonSeverity) {

    /** The queue of cases that no rule fits. */
    static final String DEFAULT_QUEUE = "default";

    ReviewProperties {
        requireShare("sample-pass", samplePass);
        requireShare("sample-block", sampleBlock);
        if (claimTime.isNegative() || claimTime.isZero()) {
            throw new IllegalArgumentException("mingjian.review.claim-time must be positive, got: " + claimTime);
        }
        if (secondPersonSeverity < 0 || secondPersonSeverity > 4) {
            throw new IllegalArgumentException(
                    "mingjian.review.second-person-severity must be 0 to 3, or 4 for never, got: "
                            + secondPersonSeverity);
        }
        Set<String> names = new HashSet<>();
        queues.forEach(queue -> {
            if (!names.add(queue.name())) {
                throw new IllegalArgumentException("two queues of mingjian.review.queues are named " + queue.name());
            }
        });
        queues = List.copyOf(queues);
    }

    private static void requireShare(String property, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("mingjian.review." + property + " must be in [0, 1], got: " + share);
        }
    }

    /**
     * Which cases a queue takes; what is empty fits every case.
     *
     * @param name name for people
     * @param packs names of packs
     * @param hypotheses hypotheses of which one must be claimed
     * @param causes why a person is to look
     * @param leastSeverity least severity, default 0
     */
    record Queue(
            String name,
            @DefaultValue Set<String> packs,
            @DefaultValue Set<String> hypotheses,
            @DefaultValue Set<ReviewCause> causes,
            @DefaultValue("0") int leastSeverity) {

        Queue {
            if (name == null || !name.matches("[a-z0-9][a-z0-9-]{0,62}")) {
                throw new IllegalArgumentException(
                        "a queue's name is lower-case letters, digits and hyphens, got: " + name);
            }
            packs = Set.copyOf(packs);
            hypotheses = Set.copyOf(hypotheses);
            causes = Set.copyOf(causes);
        }

        boolean takes(ReviewSubject subject) {
            return fits(packs, subject.pack())
                    && fits(causes, subject.cause())
                    && subject.severity() >= leastSeverity
                    && (hypotheses.isEmpty() || subject.hypotheses().stream().anyMatch(hypotheses::contains));
        }

        private static <T> boolean fits(Set<T> wanted, T got) {
            return wanted.isEmpty() || wanted.contains(got);
        }
    }
}
