/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.audit.log;

import io.mingjian.audit.log.TreeHeads.GrowingTree;
import io.mingjian.audit.merkle.CompactRange;
import io.mingjian.contracts.cases.Identifiers;
import io.mingjian.contracts.events.CaseReasoned;
import io.mingjian.contracts.events.Decision;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Appends decisions. The log MUST hold exactly one decision per case and run, and its indexes MUST have no gap:
 * everything happens in one transaction that owns the end of the log, and keeps no state in memory.
 */
@Service
public class DecisionLog {

    private final TransactionOperations transaction;
    private final Entries entries;
    private final Tiles tiles;
    private final TreeHeads heads;
    private final Clock clock;

    DecisionLog(TransactionOperations transaction, LogTables tables, Clock clock) {
        this.transaction = transaction;
        this.entries = tables.entries();
        this.tiles = tables.tiles();
        this.heads = tables.heads();
        this.clock = clock;
    }

    /**
     * Appends a batch durably; blocks until it is committed. Of several verdicts on one run of a case the first one
     * stands, also when it was appended long ago.
     *
     * @return one decision per case and run, in the order of their first appearance
     */
    public List<RecordedDecision> append(List<Submission> batch) {
        Map<CaseRun, Submission> submissions = new LinkedHashMap<>();
        batch.forEach(submission -> submissions.putIfAbsent(submission.caseRun(), submission));
        return submissions.isEmpty() ? List.of() : transaction.execute(status -> appendAll(submissions));
    }

    private List<RecordedDecision> appendAll(Map<CaseRun, Submission> submissions) {
        GrowingTree tree = heads.lock();
        Map<CaseRun, RecordedDecision> recorded = entries.recorded(submissions.keySet());
        List<Submission> fresh = new ArrayList<>();
        submissions.forEach((caseRun, submission) -> {
            if (!recorded.containsKey(caseRun)) {
                fresh.add(submission);
            }
        });
        if (!fresh.isEmpty()) {
            appendFresh(fresh, tree)
                    .forEach(decision -> recorded.put(decision.entry().caseRun(), decision));
        }
        return submissions.keySet().stream().map(recorded::get).toList();
    }

    private List<RecordedDecision> appendFresh(Collection<Submission> fresh, GrowingTree tree) {
        Instant now = later(
                clock.instant().truncatedTo(ChronoUnit.MILLIS), tree.head().recordedAt());
        CompactRange range = tree.range();
        List<Entry> appended = new ArrayList<>();
        for (Submission submission : fresh) {
            CaseReasoned reasoned = submission.reasoned();
            Entry entry = Entry.of(range.size(), submission.eventId(), reasoned.chain(), decision(reasoned, now));
            appended.add(entry);
            range.append(entry.leafHash());
        }
        entries.insert(appended, now);
        tiles.complete(tree.head().treeSize(), range.size());
        heads.insert(range, now);
        TreeHead head = new TreeHead(range.size(), range.root(), now);
        return appended.stream().map(entry -> new RecordedDecision(entry, head)).toList();
    }

    private static Decision decision(CaseReasoned reasoned, Instant now) {
        UUID id = Identifiers.derived(reasoned.caseId(), "decision/" + reasoned.run());
        return new Decision(
                id,
                reasoned.caseId(),
                reasoned.tenant(),
                reasoned.run(),
                reasoned.verdict(),
                reasoned.chain().sha256(),
                reasoned.pack(),
                reasoned.models(),
                now);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
