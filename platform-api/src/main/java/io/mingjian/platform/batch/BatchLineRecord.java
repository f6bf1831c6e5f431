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

/** A line of a batch: where its JSON is, and what became of it. */
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
        REJECTED
    }

    private UUID batchId;
    private int number;

    @Column(name = "piece_sha256")
    private String pieceSha256;

    private long pieceSize;
    private int lineBegin;
    private int lineLength;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Nullable
    private UUID caseId;

    @Nullable
    private String problemCode;

    @Nullable
    private String problemDetail;

    @SuppressWarnings("NullAway.Init")
    protected BatchLineRecord() {}

    BatchLineRecord(BatchRecord batch, ReceivedLine line) {
        super(Identifiers.next(), batch.tenant());
        this.batchId = batch.getId();
        this.number = line.number();
        this.pieceSha256 = line.piece().sha256();
        this.pieceSize = line.piece().size();
        this.lineBegin = line.begin();
        this.lineLength = line.length();
        this.status = Status.PENDING;
    }

    UUID batchId() {
        return batchId;
    }

    /** Number of the line in the upload, from 1. */
    int number() {
        return number;
    }

    ReceivedLine received() {
        return new ReceivedLine(number, new ContentReference(pieceSha256, pieceSize), lineBegin, lineLength);
    }

    Status status() {
        return status;
    }

    @Nullable
    UUID caseId() {
        return caseId;
    }

    @Nullable
    String problemCode() {
        return problemCode;
    }

    @Nullable
    String problemDetail() {
        return problemDetail;
    }

    void accept(UUID madeCase) {
        status = Status.ACCEPTED;
        caseId = madeCase;
    }

    void reject(String code, @Nullable String detail) {
        status = Status.REJECTED;
        problemCode = code;
        problemDetail = detail;
    }
}
