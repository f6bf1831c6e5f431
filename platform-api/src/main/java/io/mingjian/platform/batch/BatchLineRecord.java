/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.batch;

import io.mingjian.contracts.cases.ContentReference;
import io.mingjian.contracts.cases.Identifiers;
import io.mingjian.platform.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of a batch: where it is stored, and what became of it. */
@Entity
@Table(name = "batch_lines")
class BatchLineRecord extends TenantOwned {

    /** What became of a line. */
    enum Status {
        /** Not looked at yet. */
        PENDING,
        /** A case was made. */
        ACCEPTED,
        /** The line was refused. */
        REJECTED,
        /** The batch was cancelled before it was looked at. */
        CANCELLED
    }

    private UUID batchId;
    private int number;

    @Column(name = "piece_sha256")
    private String pieceSha256;

    private long pieceSize;

    @Nullable
    private UUID pieceKey;

    private int lineBegin;
    private int lineLength;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Nullable
    private String externalId;

    @Nullable
    private UUID caseId;

    @Nullable
    private String problemColumn;

    @Nullable
    private String problemCode;

    @Nullable
    private String problemDetail;

    @SuppressWarnings("NullAway.Init")
    protected BatchLineRecord() {}

    BatchLineRecord(BatchRecord batch, ReceivedLine line) {
        super(Identifiers.next(), batch.tenant());
        ReceivedLine.Place place = line.place();
        this.batchId = batch.getId();
        this.number = place.number();
        this.pieceSha256 = place.piece().sha256();
        this.pieceSize = place.piece().size();
        this.pieceKey = place.piece().key();
        this.lineBegin = place.begin();
        this.lineLength = place.length();
        this.externalId = line.externalId();
        this.status = Status.PENDING;
        if (line.problem() != null) {
            reject(line.problem());
        }
    }

    UUID batchId() {
        return batchId;
    }

    /** Number of its first line in the upload, from 1. */
    int number() {
        return number;
    }

    ReceivedLine.Place place() {
        return new ReceivedLine.Place(
                number, new ContentReference(pieceSha256, pieceSize, pieceKey), lineBegin, lineLength);
    }

    Status status() {
        return status;
    }

    /** The client's own identifier, or null. */
    @Nullable
    String externalId() {
        return externalId;
    }

    @Nullable
    UUID caseId() {
        return caseId;
    }

    /** Why it was refused, or null. */
    BatchView.@Nullable LineProblem problem() {
        return problemCode == null
                ? null
                : new BatchView.LineProblem(number, problemColumn, problemCode, String.valueOf(problemDetail));
    }

    void accept(UUID madeCase) {
        status = Status.ACCEPTED;
        caseId = madeCase;
    }

    final void reject(ReceivedLine.Problem problem) {
        status = Status.REJECTED;
        problemColumn = problem.column();
        problemCode = problem.code();
        problemDetail = problem.detail();
    }
}
