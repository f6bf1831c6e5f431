/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.audit.log;

import io.mingjian.audit.merkle.Hash;
import io.mingjian.contracts.cases.ContentReference;
import io.mingjian.contracts.events.Decision;
import io.mingjian.contracts.json.ContractJson;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * One row of the log.
 *
 * @param index position, from 0, without gaps
 * @param eventId identifier of the event that brought the verdict
 * @param chain the decision's reasoning chain in the content store
 * @param canonical RFC 8785 JSON of the decision as it was recorded; its UTF-8 bytes are under the leaf hash
 * @param decision the decision, read from {@code canonical}
 * @param leafHash RFC 6962 leaf hash of {@code canonical}
 */
public record Entry(
        long index, UUID eventId, ContentReference chain, String canonical, Decision decision, Hash leafHash) {

    static Entry of(long index, UUID eventId, ContentReference chain, Decision decision) {
        byte[] canonical = ContractJson.canonical(decision);
        String text = new String(canonical, StandardCharsets.UTF_8);
        return new Entry(index, eventId, chain, text, decision, Hash.leaf(canonical));
    }

    /** The run that was judged. */
    public CaseRun caseRun() {
        return new CaseRun(decision.caseId(), decision.run());
    }
}
