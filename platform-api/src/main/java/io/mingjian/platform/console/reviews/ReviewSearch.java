/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.console.reviews;

import io.mingjian.platform.review.ReviewCause;
import io.mingjian.platform.review.ReviewReads.ReviewFilter;
import io.mingjian.platform.review.ReviewStatus;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which reviews a person looks for; what is null, blank or unknown does not restrict, except that only open reviews are
 * shown where nothing is said of the status.
 *
 * @param after only those opened after this one
 */
record ReviewSearch(
        @Nullable String queue,
        @Nullable String status,
        @Nullable String cause,
        @Nullable String after) {

    ReviewFilter filter() {
        return new ReviewFilter(
                filled(queue) ? queue : null,
                status == null ? ReviewStatus.OPEN : one(ReviewStatus.class, status),
                one(ReviewCause.class, cause));
    }

    @Nullable
    UUID place() {
        try {
            return filled(after) ? UUID.fromString(String.valueOf(after)) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** The status that the form shows. */
    public String chosenStatus() {
        return status == null ? ReviewStatus.OPEN.name() : status;
    }

    /** The address of the list with the same restrictions, after a place. */
    public String address(@Nullable UUID place) {
        UriComponentsBuilder address =
                UriComponentsBuilder.fromPath("/console/reviews").queryParam("status", "{status}");
        if (filled(queue)) {
            address.queryParam("queue", "{queue}");
        }
        if (filled(cause)) {
            address.queryParam("cause", "{cause}");
        }
        if (place != null) {
            address.queryParam("after", place);
        }
        return address.encode()
                .buildAndExpand(java.util.Map.of(
                        "status", chosenStatus(), "queue", String.valueOf(queue), "cause", String.valueOf(cause)))
                .toUriString();
    }

    private static boolean filled(@Nullable String value) {
        return value != null && !value.isBlank();
    }

    private static <E extends Enum<E>> @Nullable E one(Class<E> type, @Nullable String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
