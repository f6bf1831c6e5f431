/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.events;

import io.mingjian.contracts.cases.Case;
import io.mingjian.contracts.cases.ContentReference;
import io.mingjian.contracts.cases.RunRequest;
import io.mingjian.contracts.knowledge.PackReference;
import java.util.UUID;

/**
 * Knowledge was added to a case.
 *
 * @param perception the {@code Perception} in the content store
 * @param knowledge the {@code CaseKnowledge} as canonical JSON in the content store
 * @param pack the pack version that judges
 */
public record CaseEnriched(
        Case subject, RunRequest request, ContentReference perception, ContentReference knowledge, PackReference pack)
        implements RingEvent {

    @Override
    public UUID caseId() {
        return subject.id();
    }

    @Override
    public String tenant() {
        return subject.tenant();
    }

    @Override
    public int run() {
        return request.number();
    }
}
