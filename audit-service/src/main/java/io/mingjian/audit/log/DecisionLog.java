/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.audit.log;

import io.mingjian.audit.log.LogEnd.Pending;
import io.mingjian.audit.log.TreeHeads.GrowingTree;
import io.mingjian.contracts.cases.Identifiers;
import io.mingjian.contracts.events.CaseReasoned;
import io.mingjian.contracts.events.Decision;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Appends decisions. The log MUST hold exactly one decision per case and run. */
@Service
public class DecisionLog {

    private final LogEnd end;
    private final Entries entries;

    DecisionLog(LogEnd end, Entries entries) {
        this.end = end;
        this.entries = entries;
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
        return submissions.isEmpty() ? List.of() : end.owning(tree -> appendAll(submissions, tree));
    }

    private List<RecordedDecision> appendAll(Map<CaseRun, Submission> submissions, GrowingTree tree) {
        Map<CaseRun, RecordedDecision> recorded = entries.recorded(submissions.keySet());
        List<Pending> fresh = submissions.entrySet().stream()
                .filter(submission -> !recorded.containsKey(submission.getKey()))
                .map(submission -> pending(submission.getValue()))
                .toList();
        if (!fresh.isEmpty()) {
            LogEnd.Appended appended = end.append(fresh, tree);
            appended.entries()
                    .forEach(entry -> recorded.put(entry.caseRun(), new RecordedDecision(entry, appended.head())));
        }
        return submissions.keySet().stream().map(recorded::get).toList();
    }

    /** What a verdict becomes once its moment is known. */
    static Pending pending(Submission submission) {
        CaseReasoned reasoned = submission.reasoned();
        return new Pending(
                submission.eventId(), now -> new EntryContent.OfDecision(decision(reasoned, now), reasoned.chain()));
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
                now,
                reasoned.chain().key());
    }
}
