/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.decision;

import io.mingjian.contracts.reasoning.Outcome;
import io.mingjian.platform.cases.CaseRecord;
import io.mingjian.platform.cases.CaseStatus;
import jakarta.persistence.criteria.Predicate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/**
 * Which decided cases are wanted.
 *
 * @param pack only of this pack, or null
 * @param outcome only decided like this, or null
 * @param from earliest time of submission, inclusive, or null
 * @param to latest time of submission, exclusive, or null
 */
public record DecidedFilter(
        @Nullable String pack,
        @Nullable Outcome outcome,
        @Nullable Instant from,
        @Nullable Instant to) {

    Specification<CaseRecord> before(@Nullable UUID place) {
        Specification<CaseRecord> matching = new CaseFilter(pack, outcome, CaseStatus.DECIDED, place).specification();
        return matching.and((root, query, builder) -> {
            List<Predicate> within = new ArrayList<>();
            if (from != null) {
                within.add(builder.greaterThanOrEqualTo(root.<Instant>get("submittedAt"), from));
            }
            if (to != null) {
                within.add(builder.lessThan(root.<Instant>get("submittedAt"), to));
            }
            return builder.and(within.toArray(Predicate[]::new));
        });
    }
}
