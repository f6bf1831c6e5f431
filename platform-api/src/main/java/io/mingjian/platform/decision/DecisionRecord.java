/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.decision;

import io.mingjian.contracts.cases.Identifiers;
import io.mingjian.contracts.events.DecisionRecorded;
import io.mingjian.contracts.json.ContractJson;
import io.mingjian.platform.tenancy.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** The decision of a run as this service knows it: as the ledger recorded it, or that it could not be read. */
@Entity
@Table(name = "decisions")
class DecisionRecord extends TenantOwned {

    private UUID caseId;
    private int run;

    @ColumnTransformer(write = "cast(? as jsonb)")
    private String document;

    @Nullable
    private String failure;

    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected DecisionRecord() {}

    private DecisionRecord(UUID id, DecisionDocument document, @Nullable String failure) {
        super(id, document.tenant());
        this.caseId = document.caseId();
        this.run = document.run();
        this.document = new String(ContractJson.canonical(document), StandardCharsets.UTF_8);
        this.failure = failure;
        this.recordedAt = document.recordedAt();
    }

    /** A decision of the ledger. */
    static DecisionRecord recorded(DecisionRecorded event) {
        return new DecisionRecord(Identifiers.next(), DecisionDocument.of(event), null);
    }

    /** A stand-in for a decision that could not be read: REVIEW, with the reason. */
    static DecisionRecord failed(DecisionDocument document, String reason) {
        return new DecisionRecord(Identifiers.next(), document, reason);
    }

    int run() {
        return run;
    }

    UUID caseId() {
        return caseId;
    }

    @Nullable
    String failure() {
        return failure;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    DecisionDocument document() {
        return ContractJson.read(document.getBytes(StandardCharsets.UTF_8), DecisionDocument.class);
    }

    /** Puts the ledger's decision in the place of a stand-in. */
    void replaceBy(DecisionRecorded event) {
        DecisionDocument fresh = DecisionDocument.of(event);
        document = new String(ContractJson.canonical(fresh), StandardCharsets.UTF_8);
        failure = null;
        recordedAt = fresh.recordedAt();
    }
}
