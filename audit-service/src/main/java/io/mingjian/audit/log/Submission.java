/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.audit.log;

import io.mingjian.contracts.events.CaseReasoned;
import java.util.UUID;

/**
 * A verdict on its way into the log.
 *
 * @param eventId identifier of the event that brought it
 * @param reasoned the verdict of one run of one case
 */
public record Submission(UUID eventId, CaseReasoned reasoned) {

    /** The run that was judged. */
    public CaseRun caseRun() {
        return new CaseRun(reasoned.caseId(), reasoned.run());
    }
}
