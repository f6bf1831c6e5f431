/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.decision;

import io.mingjian.contracts.events.RingEvent;
import io.mingjian.platform.cases.CaseProgress;
import io.mingjian.platform.cases.CaseStatus;
import io.mingjian.platform.cases.Cases;
import io.mingjian.platform.tenancy.TenantTransactions;
import io.mingjian.ring.events.RingMessage;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Follows cases on their way; what it writes is informative, the decision alone is binding. */
@Component
class ProgressRecorder {

    private final TenantTransactions transactions;
    private final Cases cases;
    private final CaseProgress progress;

    ProgressRecorder(TenantTransactions transactions, Cases cases, CaseProgress progress) {
        this.transactions = transactions;
        this.cases = cases;
        this.progress = progress;
    }

    /** Notes that the cases of these events have come so far. */
    void reached(CaseStatus status, List<? extends RingMessage<? extends RingEvent>> batch) {
        batch.forEach(message ->
                progress.reached(message.event().caseId(), message.event().run(), status));
        Map<Group, Set<UUID>> groups = new LinkedHashMap<>();
        batch.forEach(message -> groups.computeIfAbsent(Group.of(message.event()), group -> new LinkedHashSet<>())
                .add(message.event().caseId()));
        groups.forEach((group, ids) -> transactions.runRelaxed(
                group.tenant(), () -> cases.advance(ids, group.run(), status, status.earlier())));
    }

    private record Group(String tenant, int run) {

        static Group of(RingEvent event) {
            return new Group(event.tenant(), event.run());
        }
    }
}
