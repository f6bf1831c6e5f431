/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.decision;

import io.mingjian.contracts.reasoning.Outcome;
import io.mingjian.platform.cases.CaseRecord;
import io.mingjian.platform.cases.CaseStatus;
import io.mingjian.platform.problem.RejectedException;
import jakarta.persistence.criteria.Predicate;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/**
 * Which cases to list.
 *
 * @param pack only of this pack, or null
 * @param outcome only decided like this, or null
 * @param status only that far, or null
 * @param before only older than this case, or null from the newest on
 * @param within the packs that the caller is restricted to; empty if it is not
 */
record CaseFilter(
        @Nullable String pack,
        @Nullable Outcome outcome,
        @Nullable CaseStatus status,
        @Nullable UUID before,
        Set<String> within) {

    private static final int CURSOR_BYTES = 16;

    CaseFilter(@Nullable String pack, @Nullable Outcome outcome, @Nullable CaseStatus status, @Nullable UUID before) {
        this(pack, outcome, status, before, Set.of());
    }

    /** The same cases, as far as they are of these packs; of any if there are none. */
    CaseFilter within(Set<String> packs) {
        return new CaseFilter(pack, outcome, status, before, packs);
    }

    /** Reads the place where the last page ended. */
    static @Nullable UUID placeOf(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            if (bytes.length == CURSOR_BYTES) {
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                return new UUID(buffer.getLong(), buffer.getLong());
            }
        } catch (IllegalArgumentException e) {
            throw invalidCursor();
        }
        throw invalidCursor();
    }

    /** Writes a place as a client hands it back. */
    static String cursorOf(UUID place) {
        byte[] bytes = ByteBuffer.allocate(CURSOR_BYTES)
                .putLong(place.getMostSignificantBits())
                .putLong(place.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    Specification<CaseRecord> specification() {
        return (root, query, builder) -> {
            List<Predicate> wanted = new ArrayList<>();
            if (pack != null) {
                wanted.add(builder.equal(root.get("pack"), pack));
            }
            if (!within.isEmpty()) {
                wanted.add(root.get("pack").in(within));
            }
            if (outcome != null) {
                wanted.add(builder.equal(root.get("outcome"), outcome));
            }
            if (status != null) {
                wanted.add(builder.equal(root.get("status"), status));
            }
            if (before != null) {
                wanted.add(builder.lessThan(root.<UUID>get("id"), before));
            }
            return builder.and(wanted.toArray(Predicate[]::new));
        };
    }

    private static RejectedException invalidCursor() {
        return RejectedException.malformed("invalid-cursor", "Invalid cursor", "The cursor is of no page.");
    }
}
