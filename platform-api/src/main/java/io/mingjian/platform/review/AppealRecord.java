/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.review;

import io.mingjian.contracts.cases.Identifiers;
import io.mingjian.platform.tenancy.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** An objection to a decision, with the run that judged the case again with the new evidence. */
@Entity
@Table(name = "appeals")
class AppealRecord extends TenantOwned {

    private UUID caseId;
    private int run;
    private String reason;
    private String filedBy;
    private Instant filedAt;

    @SuppressWarnings("NullAway.Init")
    protected AppealRecord() {}

    AppealRecord(String tenant, UUID caseId, int run, String reason, Filing filing) {
        super(Identifiers.next(), tenant);
        this.caseId = caseId;
        this.run = run;
        this.reason = reason;
        this.filedBy = filing.by();
        this.filedAt = filing.at();
    }

    UUID caseId() {
        return caseId;
    }

    int run() {
        return run;
    }

    String reason() {
        return reason;
    }

    String filedBy() {
        return filedBy;
    }

    Instant filedAt() {
        return filedAt;
    }

    /** Who filed it, and when. */
    record Filing(String by, Instant at) {}
}
