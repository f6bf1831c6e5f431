/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.events;

import io.mingjian.contracts.cases.Case;
import io.mingjian.contracts.cases.ContentReference;
import io.mingjian.contracts.cases.RunRequest;
import java.util.UUID;

/**
 * Models and decoders have looked at a case.
 *
 * @param perception the {@code Perception} as canonical JSON in the content store
 */
public record CasePerceived(Case subject, RunRequest request, ContentReference perception) implements RingEvent {

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
