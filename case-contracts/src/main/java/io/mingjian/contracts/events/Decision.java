/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.events;

import io.mingjian.contracts.knowledge.PackReference;
import io.mingjian.contracts.percept.ModelReference;
import io.mingjian.contracts.reasoning.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A verdict as the ledger holds it; its canonical JSON is the entry whose hash is a leaf of the tree.
 *
 * @param id identifier of the decision
 * @param caseId the case
 * @param tenant owner of the case
 * @param run run that reached it, from 1
 * @param verdict the conclusion
 * @param chainDigest SHA-256 of the chain's canonical JSON
 * @param pack pack version that judged, or null where the case failed before a pack was found
 * @param models models that took part
 * @param recordedAt when the ledger took it
 * @param chainKey the content key that the chain is encrypted under, whose erasure leaves the digest and takes the chain;
 *     null where the chain is stored as it is
 */
public record Decision(
        UUID id,
        UUID caseId,
        String tenant,
        int run,
        Verdict verdict,
        String chainDigest,
        @Nullable PackReference pack,
        List<ModelReference> models,
        Instant recordedAt,
        @Nullable UUID chainKey) {

    public Decision {
        models = List.copyOf(models);
    }

    /** A decision whose chain is stored as it is. */
    public Decision(
            UUID id,
            UUID caseId,
            String tenant,
            int run,
            Verdict verdict,
            String chainDigest,
            @Nullable PackReference pack,
            List<ModelReference> models,
            Instant recordedAt) {
        this(id, caseId, tenant, run, verdict, chainDigest, pack, models, recordedAt, null);
    }
}
