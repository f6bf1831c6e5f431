/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.integration;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of an event.
 *
 * @param outcome what was done
 * @param caseId the case of the ticket's version, absent where there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Taken(Outcome outcome, @Nullable UUID caseId) {

    /** What was done with an event. */
    enum Outcome {
        /** A case was made. */
        ACCEPTED,
        /** The version of the ticket has its case already. */
        KNOWN,
        /** A newer version of the ticket was judged before. */
        STALE,
        /** The newest version that was judged says the same. */
        UNCHANGED,
        /** The platform caused it by writing back. */
        OWN,
        /** It says nothing that a customer said. */
        IGNORED
    }

    static Taken without(Outcome outcome) {
        return new Taken(outcome, null);
    }
}
