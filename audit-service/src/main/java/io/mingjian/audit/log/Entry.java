/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.audit.log;

import io.mingjian.contracts.cases.ContentReference;
import io.mingjian.contracts.events.Decision;
import io.mingjian.contracts.json.ContractJson;
import io.mingjian.ledger.merkle.Hash;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * One row of the log.
 *
 * @param index position, from 0, without gaps
 * @param eventId identifier of the event that brought the verdict or the act
 * @param content what it says, read from {@code canonical}
 * @param canonical RFC 8785 JSON of the content as it was recorded; its UTF-8 bytes are under the leaf hash
 * @param leafHash RFC 6962 leaf hash of {@code canonical}
 */
public record Entry(long index, UUID eventId, EntryContent content, String canonical, Hash leafHash) {

    static Entry of(long index, UUID eventId, EntryContent content) {
        byte[] canonical = ContractJson.canonical(content.document());
        String text = new String(canonical, StandardCharsets.UTF_8);
        return new Entry(index, eventId, content, text, Hash.leaf(canonical));
    }

    /**
     * The decision.
     *
     * @throws IllegalStateException if the entry is an act
     */
    public Decision decision() {
        return ofDecision().decision();
    }

    /**
     * The decision's reasoning chain.
     *
     * @throws IllegalStateException if the entry is an act
     */
    public ContentReference chain() {
        return ofDecision().chain();
    }

    /**
     * The run that was judged.
     *
     * @throws IllegalStateException if the entry is an act
     */
    public CaseRun caseRun() {
        return new CaseRun(decision().caseId(), decision().run());
    }

    private EntryContent.OfDecision ofDecision() {
        if (content instanceof EntryContent.OfDecision decision) {
            return decision;
        }
        throw new IllegalStateException("entry " + index + " is an act, not a decision");
    }
}
