/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.cases;

import io.mingjian.contracts.cases.Case;
import io.mingjian.contracts.cases.Identifiers;
import io.mingjian.contracts.cases.RunRequest;
import io.mingjian.contracts.json.ContractJson;
import io.mingjian.platform.tenancy.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A run of a case as it was asked for. */
@Entity
@Immutable
@Table(name = "runs")
public class RunRecord extends TenantOwned {

    private UUID caseId;
    private int number;

    @ColumnTransformer(write = "cast(? as jsonb)")
    private String request;

    private Instant requestedAt;

    @Nullable
    @ColumnTransformer(write = "cast(? as jsonb)")
    private String subject;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected RunRecord() {}

    /** A run that was just asked for. */
    public RunRecord(Case subject, RunRequest request, Instant requestedAt) {
        super(Identifiers.next(), subject.tenant());
        this.caseId = subject.id();
        this.number = request.number();
        this.request = new String(ContractJson.canonical(request), StandardCharsets.UTF_8);
        this.requestedAt = requestedAt;
    }

    /** A run that judges the case with more than was submitted at first; what starts from it does the same. */
    public static RunRecord widened(Case subject, RunRequest request, Instant requestedAt) {
        RunRecord run = new RunRecord(subject, request, requestedAt);
        run.subject = new String(ContractJson.canonical(subject), StandardCharsets.UTF_8);
        return run;
    }

    /** What the run judges where that is more than the case as submitted, else empty. */
    public Optional<Case> widenedSubject() {
        return Optional.ofNullable(subject)
                .map(json -> ContractJson.read(json.getBytes(StandardCharsets.UTF_8), Case.class));
    }

    /** The case. */
    public UUID caseId() {
        return caseId;
    }

    /** Number of the run, from 1. */
    public int number() {
        return number;
    }

    /** What was asked for. */
    public RunRequest request() {
        return ContractJson.read(request.getBytes(StandardCharsets.UTF_8), RunRequest.class);
    }

    /** When it was asked for. */
    public Instant requestedAt() {
        return requestedAt;
    }
}
