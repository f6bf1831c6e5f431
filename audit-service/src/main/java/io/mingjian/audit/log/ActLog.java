/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.audit.log;

import io.mingjian.audit.log.LogEnd.Pending;
import io.mingjian.audit.log.TreeHeads.GrowingTree;
import io.mingjian.contracts.events.ActPerformed;
import io.mingjian.contracts.events.RecordedAct;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Appends acts. The log MUST hold every act once, by its identifier. */
@Service
public class ActLog {

    private static final Logger LOG = LoggerFactory.getLogger(ActLog.class);

    private final LogEnd end;
    private final Entries entries;

    ActLog(LogEnd end, Entries entries) {
        this.end = end;
        this.entries = entries;
    }

    /**
     * Appends a batch durably; blocks until it is committed. An act that is in the log already is passed over; of two
     * acts of one identifier the first one stands.
     *
     * @return number of entries appended
     */
    public int append(List<ActPerformed> batch) {
        Map<UUID, ActPerformed> acts = new LinkedHashMap<>();
        batch.forEach(act -> acts.putIfAbsent(act.id(), act));
        return acts.isEmpty() ? 0 : end.owning(tree -> appendAll(acts, tree));
    }

    private int appendAll(Map<UUID, ActPerformed> acts, GrowingTree tree) {
        Set<UUID> recorded = entries.recordedActs(acts.keySet());
        if (!recorded.isEmpty()) {
            LOG.atInfo().addKeyValue("acts", recorded.size()).log("acts came again and stand in the log already");
        }
        List<Pending> fresh = acts.values().stream()
                .filter(act -> !recorded.contains(act.id()))
                .map(ActLog::pending)
                .toList();
        return fresh.isEmpty() ? 0 : end.append(fresh, tree).entries().size();
    }

    private static Pending pending(ActPerformed act) {
        return new Pending(act.id(), now -> new EntryContent.OfAct(new RecordedAct(act, now)));
    }
}
