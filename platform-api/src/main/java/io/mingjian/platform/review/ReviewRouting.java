/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.review;

import io.mingjian.contracts.json.Sha256;
import io.mingjian.contracts.reasoning.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Which cases people look at, and in which queue. */
@Component
class ReviewRouting {

    private static final int HEX_DIGITS = 13;
    private static final double RANGE = 0x1p52;

    private final ReviewProperties properties;

    ReviewRouting(ReviewProperties properties) {
        this.properties = properties;
    }

    String queueOf(ReviewSubject subject) {
        return properties.queues().stream()
                .filter(queue -> queue.takes(subject))
                .map(ReviewProperties.Queue::name)
                .findFirst()
                .orElse(ReviewProperties.DEFAULT_QUEUE);
    }

    /** Whether a case that the platform decided by itself is drawn; the same case is always drawn or never. */
    boolean isDrawn(UUID caseId, Outcome outcome) {
        double share =
                switch (outcome) {
                    case PASS -> properties.samplePass();
                    case BLOCK -> properties.sampleBlock();
                    case REVIEW -> 0;
                };
        return place(caseId) < share;
    }

    /** A number in [0, 1), evenly spread over cases. */
    private static double place(UUID caseId) {
        String digest = Sha256.hex(("review-sample/" + caseId).getBytes(StandardCharsets.UTF_8));
        return Long.parseLong(digest.substring(0, HEX_DIGITS), 16) / RANGE;
    }
}
