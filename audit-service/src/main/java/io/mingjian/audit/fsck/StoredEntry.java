/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.audit.fsck;

import io.mingjian.contracts.events.ActPerformed;
import io.mingjian.contracts.events.Decision;
import io.mingjian.contracts.events.RecordedAct;
import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.json.MalformedContractException;
import io.mingjian.ledger.merkle.Hash;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the log as it is stored.
 *
 * @param index position
 * @param columns what the row says beside the canonical JSON
 * @param entryHash leaf hash recomputed from the stored bytes
 * @param content what the stored bytes say, or empty where they are not what {@code kind} says
 * @param leafHash leaf hash as stored
 */
record StoredEntry(long index, Columns columns, Hash entryHash, Optional<Columns> content, Hash leafHash) {

    static StoredEntry of(long index, Columns columns, byte[] canonical, Hash leafHash) {
        return new StoredEntry(index, columns, Hash.leaf(canonical), read(columns.kind(), canonical), leafHash);
    }

    private static Optional<Columns> read(String kind, byte[] canonical) {
        try {
            return Optional.of(
                    kind.equals(Columns.ACT)
                            ? Columns.of(ContractJson.read(canonical, RecordedAct.class))
                            : Columns.of(ContractJson.read(canonical, Decision.class)));
        } catch (MalformedContractException e) {
            return Optional.empty();
        }
    }

    /** Columns that repeat what the canonical JSON says; run 0 is that of an act. */
    record Columns(String kind, UUID id, @Nullable UUID caseId, int run, String tenant, Instant recordedAt) {

        static final String DECISION = "decision";
        static final String ACT = "act";

        static Columns of(Decision decision) {
            return new Columns(
                    DECISION,
                    decision.id(),
                    decision.caseId(),
                    decision.run(),
                    decision.tenant(),
                    decision.recordedAt());
        }

        static Columns of(RecordedAct recorded) {
            ActPerformed act = recorded.act();
            return new Columns(ACT, act.id(), act.caseId(), 0, act.tenant(), recorded.recordedAt());
        }
    }
}
