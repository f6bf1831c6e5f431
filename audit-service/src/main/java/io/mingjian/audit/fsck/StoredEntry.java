/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.audit.fsck;

import io.mingjian.audit.merkle.Hash;
import io.mingjian.contracts.events.Decision;
import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.json.MalformedContractException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A row of the log as it is stored.
 *
 * @param index position
 * @param columns what the row says beside the canonical JSON
 * @param entryHash leaf hash recomputed from the stored bytes
 * @param decision what the stored bytes say, or empty where they are no decision
 * @param leafHash leaf hash as stored
 */
record StoredEntry(long index, Columns columns, Hash entryHash, Optional<Columns> decision, Hash leafHash) {

    static StoredEntry of(long index, Columns columns, byte[] canonical, Hash leafHash) {
        return new StoredEntry(index, columns, Hash.leaf(canonical), read(canonical), leafHash);
    }

    private static Optional<Columns> read(byte[] canonical) {
        try {
            Decision decision = ContractJson.read(canonical, Decision.class);
            return Optional.of(new Columns(
                    decision.id(), decision.caseId(), decision.run(), decision.tenant(), decision.recordedAt()));
        } catch (MalformedContractException e) {
            return Optional.empty();
        }
    }

    /** Columns that repeat what the canonical JSON says. */
    record Columns(UUID decisionId, UUID caseId, int run, String tenant, Instant recordedAt) {}
}
