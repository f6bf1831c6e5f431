/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.erasure;

import io.mingjian.platform.acts.Acts;
import io.mingjian.platform.cases.CaseRecord;
import io.mingjian.platform.cases.Cases;
import io.mingjian.platform.cases.LegalHold;
import io.mingjian.platform.problem.RejectedException;
import io.mingjian.platform.security.Caller;
import io.mingjian.platform.tenancy.TenantTransactions;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Sets and lifts legal holds. A hold and an erasure of the same case wait for each other's lock on it, so that of two
 * that come at once exactly one wins.
 */
@Component
class LegalHolds {

    private final TenantTransactions transactions;
    private final Cases cases;
    private final Acts acts;
    private final Clock clock;

    LegalHolds(TenantTransactions transactions, Cases cases, Acts acts, Clock clock) {
        this.transactions = transactions;
        this.cases = cases;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * Holds a case; a hold with the same reason that is on it already stays as it is.
     *
     * @throws RejectedException 404 for an unknown case, 409 for one that was erased
     */
    LegalHold set(Caller caller, UUID caseId, String reason) {
        return transactions.in(caller.tenant(), () -> {
            CaseRecord found = cases.lock(caseId).orElseThrow(Erasures::unknownCase);
            if (found.erasedAt() != null) {
                throw RejectedException.conflict(
                        "case-erased", "Case erased", "The case was erased at " + found.erasedAt() + ".");
            }
            LegalHold present = found.legalHold();
            if (present != null && present.reason().equals(reason)) {
                return present;
            }
            LegalHold hold =
                    new LegalHold(reason, caller.name(), clock.instant().truncatedTo(ChronoUnit.MICROS));
            found.hold(hold);
            acts.record(caller, "legal-hold.set", "case/" + caseId, Map.of("reason", reason));
            return hold;
        });
    }

    /**
     * Lifts the hold on a case.
     *
     * @throws RejectedException 404 for an unknown case and for one that is not held
     */
    void lift(Caller caller, UUID caseId, String reason) {
        transactions.run(caller.tenant(), () -> {
            CaseRecord found = cases.lock(caseId).orElseThrow(Erasures::unknownCase);
            LegalHold present = found.legalHold();
            if (present == null) {
                throw RejectedException.notFound("no-legal-hold", "No legal hold", "No legal hold is on the case.");
            }
            found.hold(null);
            acts.record(
                    caller,
                    "legal-hold.lifted",
                    "case/" + caseId,
                    Map.of(
                            "reason",
                            reason,
                            "heldFor",
                            present.reason(),
                            "heldSince",
                            present.setAt().toString()));
        });
    }
}
