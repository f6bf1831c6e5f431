/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.cases;

import io.mingjian.contracts.cases.Case;
import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.reasoning.Outcome;
import io.mingjian.contracts.reasoning.Verdict;
import io.mingjian.platform.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/**
 * A case as accepted, and how far it has come. Its decision is that of its original run: later runs are experiments,
 * which change nothing here.
 */
@Entity
@Table(name = "cases")
@DynamicUpdate
public class CaseRecord extends TenantOwned {

    private String pack;

    @Enumerated(EnumType.STRING)
    private CaseStatus status;

    /** The run whose decision is the case's: the original one. */
    private int run;

    @Nullable
    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Nullable
    private Integer severity;

    @Column(updatable = false)
    @ColumnTransformer(write = "cast(? as jsonb)")
    private String subject;

    @Column(updatable = false)
    private Instant submittedAt;

    @Nullable
    private Instant decidedAt;

    @Nullable
    @Enumerated(EnumType.STRING)
    private PersonalReview review;

    @Nullable
    @Enumerated(EnumType.STRING)
    private Outcome reviewedOutcome;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected CaseRecord() {}

    /** A case that was just accepted; its first run is under way. */
    public CaseRecord(Case subject) {
        super(subject.id(), subject.tenant());
        this.pack = subject.pack();
        this.status = CaseStatus.SUBMITTED;
        this.run = 1;
        this.subject = new String(ContractJson.canonical(subject), StandardCharsets.UTF_8);
        this.submittedAt = subject.submittedAt();
    }

    /** Name of the pack that judges. */
    public String pack() {
        return pack;
    }

    /** How far the run that counts has come. */
    public CaseStatus status() {
        return status;
    }

    /** Number of the run whose decision is the case's. */
    public int run() {
        return run;
    }

    /** Outcome of the decision, or null before it. */
    public @Nullable Outcome outcome() {
        return outcome;
    }

    /** Severity of the decision, or null before it. */
    public @Nullable Integer severity() {
        return severity;
    }

    /** When the intake accepted it. */
    public Instant submittedAt() {
        return submittedAt;
    }

    /** When the decision was recorded, or null before it. */
    public @Nullable Instant decidedAt() {
        return decidedAt;
    }

    /** How far a person has come with it, or null where none is to look at it. */
    public @Nullable PersonalReview review() {
        return review;
    }

    /** What persons decided last, or null where they have not. */
    public @Nullable Outcome reviewedOutcome() {
        return reviewedOutcome;
    }

    /** A person is to look at it, for the first time or once more. */
    public void awaitPerson() {
        review = PersonalReview.OPEN;
    }

    /** Persons decided; the platform's own decision stays beside it as it is. */
    public void reviewed(Outcome decided) {
        review = PersonalReview.DONE;
        reviewedOutcome = decided;
    }

    /** The case in the language of the ring. */
    public Case subject() {
        return ContractJson.read(subject.getBytes(StandardCharsets.UTF_8), Case.class);
    }

    /** Takes the decision of the run that counts. */
    public void decide(Verdict verdict, Instant at) {
        status = CaseStatus.DECIDED;
        outcome = verdict.outcome();
        severity = verdict.severity();
        decidedAt = at;
    }
}
