/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.events;

import java.util.UUID;

/** An event about one run of one case. */
public sealed interface RingEvent permits CaseSubmitted, CasePerceived, CaseEnriched, CaseReasoned, DecisionRecorded {

    /** The case; also the Kafka key and the CloudEvents subject. */
    UUID caseId();

    /** The owner of the case; also a CloudEvents extension. */
    String tenant();

    /** The run, from 1. */
    int run();
}
