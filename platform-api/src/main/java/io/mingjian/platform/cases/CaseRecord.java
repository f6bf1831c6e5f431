/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.cases;

import io.mingjian.contracts.cases.Case;
import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.reasoning.Outcome;
import io.mingjian.contracts.reasoning.Verdict;
import io.mingjian.platform.problem.RejectedException;
import io.mingjian.platform.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
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

    @ColumnTransformer(write = "cast(? as jsonb)")
    private String subject;

    /** Keyed digest of whom it is about; cases are found by it. */
    @Nullable
    @SuppressWarnings("UnusedVariable") // read by queries
    private String dataSubject;

    @Column(updatable = false)
    private Instant submittedAt;

    @Nullable
    private Instant decidedAt;

    @Nullable
    private Instant erasedAt;

    @Nullable
    private UUID erasureReceipt;

    @Nullable
    private String holdReason;

    @Nullable
    private String heldBy;

    @Nullable
    private Instant heldAt;

    @Nullable
    @Enumerated(EnumType.STRING)
    private PersonalReview review;

    @Nullable
    @Enumerated(EnumType.STRING)
    private Outcome reviewedOutcome;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected CaseRecord() {}

    /** A case that was just accepted, about nobody in particular; its first run is under way. */
    public CaseRecord(Case subject) {
        this(subject, null);
    }

    /**
     * A case that was just accepted; its first run is under way.
     *
     * @param dataSubject keyed digest of whom it is about, or null where that was not said
     */
    public CaseRecord(Case subject, @Nullable String dataSubject) {
        super(subject.id(), subject.tenant());
        this.pack = subject.pack();
        this.status = CaseStatus.SUBMITTED;
        this.run = 1;
        this.subject = new String(ContractJson.canonical(subject), StandardCharsets.UTF_8);
        this.dataSubject = dataSubject;
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

    /**
     * The case in the language of the ring.
     *
     * @throws RejectedException 409 if it was erased
     */
    public Case subject() {
        if (erasedAt != null) {
            throw RejectedException.conflict(
                    "case-erased", "Case erased", "The content of the case was erased at " + erasedAt + ".");
        }
        return ContractJson.read(subject.getBytes(StandardCharsets.UTF_8), Case.class);
    }

    /** What is known of a case whether or not it was erased. */
    public Frame frame() {
        return ContractJson.read(subject.getBytes(StandardCharsets.UTF_8), Frame.class);
    }

    /** When its content was erased, or null. */
    public @Nullable Instant erasedAt() {
        return erasedAt;
    }

    /** The act that the ledger holds as receipt of the erasure, or null before it is written. */
    public @Nullable UUID erasureReceipt() {
        return erasureReceipt;
    }

    /** What keeps the case from being erased, or null. */
    public @Nullable LegalHold legalHold() {
        return heldAt == null ? null : new LegalHold(String.valueOf(holdReason), String.valueOf(heldBy), heldAt);
    }

    /** Sets the hold, or lifts it where null. */
    public void hold(@Nullable LegalHold hold) {
        holdReason = hold == null ? null : hold.reason();
        heldBy = hold == null ? null : hold.setBy();
        heldAt = hold == null ? null : hold.setAt();
    }

    /** Forgets all that the client said of the case but its language and the moment whose law counts. */
    public void erase(Instant at) {
        subject = new String(ContractJson.canonical(frame()), StandardCharsets.UTF_8);
        dataSubject = null;
        erasedAt = at;
    }

    /** Names the receipt of the erasure. */
    public void receipt(UUID act) {
        erasureReceipt = act;
    }

    /**
     * What is not content.
     *
     * @param locale BCP 47 tag of the language for people
     * @param asOf the moment at which law is valid
     */
    public record Frame(String locale, Instant asOf) {}

    /** Takes the decision of the run that counts. */
    public void decide(Verdict verdict, Instant at) {
        status = CaseStatus.DECIDED;
        outcome = verdict.outcome();
        severity = verdict.severity();
        decidedAt = at;
    }
}
