/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.events;

import io.mingjian.contracts.cases.Case;
import io.mingjian.contracts.cases.RunRequest;
import java.util.UUID;

/** A case was accepted, or another run of it was asked for. */
public record CaseSubmitted(Case subject, RunRequest request) implements RingEvent {

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
