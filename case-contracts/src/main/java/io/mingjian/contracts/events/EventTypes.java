/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.events;

import java.util.Map;

/** CloudEvents {@code type} per event class. */
public final class EventTypes {

    private static final Map<Class<?>, String> TYPES = Map.of(
            CaseSubmitted.class, "io.mingjian.case.submitted.v1",
            CasePerceived.class, "io.mingjian.case.perceived.v1",
            CaseEnriched.class, "io.mingjian.case.enriched.v1",
            CaseReasoned.class, "io.mingjian.case.reasoned.v1",
            DecisionRecorded.class, "io.mingjian.decision.recorded.v1",
            PackInstalled.class, "io.mingjian.pack.installed.v1",
            ActPerformed.class, "io.mingjian.act.performed.v1");

    private EventTypes() {}

    /**
     * The CloudEvents type of an event class.
     *
     * @throws IllegalArgumentException if the class is no event
     */
    public static String of(Class<?> event) {
        String type = TYPES.get(event);
        if (type == null) {
            throw new IllegalArgumentException(event + " is no event of the ring");
        }
        return type;
    }
}
