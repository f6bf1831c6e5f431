/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.erasure;

import io.mingjian.contracts.cases.Case;
import io.mingjian.contracts.cases.Identifiers;
import io.mingjian.platform.security.Caller;
import io.mingjian.platform.tenancy.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An erasure that was begun and must be finished: the key destroyed, then the receipt written. */
@Entity
@Table(name = "erasures")
class ErasureRecord extends TenantOwned {

    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    private String reason;
    private String requestedBy;

    @Nullable
    private UUID requestedByKey;

    private Instant requestedAt;
    private int texts;
    private int attachments;
    private int runs;

    @Nullable
    private UUID receipt;

    @Nullable
    @SuppressWarnings("UnusedVariable") // read by queries
    private Instant finishedAt;

    @SuppressWarnings("NullAway.Init")
    protected ErasureRecord() {}

    ErasureRecord(Case subject, ErasureRequest request, int runs, Instant requestedAt) {
        super(Identifiers.next(), subject.tenant());
        this.caseId = subject.id();
        this.origin = request.origin();
        this.reason = request.reason();
        this.requestedBy = request.caller().name();
        this.requestedByKey = request.caller().key();
        this.requestedAt = requestedAt;
        this.texts = subject.texts().size();
        this.attachments = subject.attachments().size();
        this.runs = runs;
    }

    UUID caseId() {
        return caseId;
    }

    Origin origin() {
        return origin;
    }

    /** The act that is the receipt, or null while the erasure is not finished. */
    @Nullable
    UUID receipt() {
        return receipt;
    }

    /** Who asked for it, as far as the receipt tells; roles are no longer known. */
    Caller caller() {
        return new Caller(requestedByKey, requestedBy, tenant(), Set.of());
    }

    /** What the receipt says: what was erased, why and when it was asked for; nothing of what it said. */
    Map<String, String> details() {
        Map<String, String> details = new TreeMap<>();
        details.put("origin", origin.name());
        details.put("reason", reason);
        details.put("contentKey", caseId.toString());
        details.put("requestedAt", requestedAt.toString());
        details.put("texts", Integer.toString(texts));
        details.put("attachments", Integer.toString(attachments));
        details.put("runs", Integer.toString(runs));
        return details;
    }

    void finish(UUID act, Instant at) {
        receipt = act;
        finishedAt = at;
    }
}
