/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.beside;

import io.mingjian.contracts.events.CaseEnriched;
import io.mingjian.contracts.events.CaseReasoned;
import io.mingjian.contracts.knowledge.PackReference;
import io.mingjian.knowledge.beside.persistence.BesideTables;
import io.mingjian.ring.events.RingMessage;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers the latest cases of every tenant, what the live packs concluded, and what others concluded beside. */
final class CaseRecorder {

    /** Cases between two times that a tenant's oldest are forgotten. */
    private static final int TIDYING = 200;

    private final BesideTables tables;
    private final int most;
    private final Clock clock;
    private final Map<String, Integer> sinceTidying = new ConcurrentHashMap<>();

    CaseRecorder(BesideTables tables, int most, Clock clock) {
        this.tables = tables;
        this.most = most;
        this.clock = clock;
    }

    void enriched(List<RingMessage<CaseEnriched>> batch) {
        for (RingMessage<CaseEnriched> message : batch) {
            if (message.event().run() == 1) {
                tables.recorded().record(message.event(), clock.instant());
                tidy(message.tenant());
            }
        }
    }

    void reasoned(List<RingMessage<CaseReasoned>> batch) {
        for (RingMessage<CaseReasoned> message : batch) {
            PackReference pack = message.event().pack();
            if (message.event().run() == 1 && pack != null) {
                Conclusion conclusion = Conclusion.of(pack.version(), message.event());
                tables.recorded().record(message.event(), pack.name(), conclusion, clock.instant());
            }
        }
    }

    void reasonedBeside(List<RingMessage<CaseReasoned>> batch) {
        for (RingMessage<CaseReasoned> message : batch) {
            PackReference pack = message.event().pack();
            if (pack != null) {
                tables.judged().conclude(message.event(), Conclusion.of(pack.version(), message.event()));
            }
        }
    }

    private void tidy(String tenant) {
        if (sinceTidying.merge(tenant, 1, Integer::sum) >= TIDYING) {
            sinceTidying.put(tenant, 0);
            tables.recorded().keepLatest(tenant, most);
        }
    }
}
