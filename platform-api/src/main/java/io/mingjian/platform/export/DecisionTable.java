/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.export;

import io.mingjian.contracts.events.LedgerPosition;
import io.mingjian.platform.decision.CaseView.DecisionView;
import io.mingjian.platform.table.SpreadsheetTable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes a row per decision under a header. Labels are those believed with {@link DecisionView#HELD} or more; identifiers
 * in a cell are parted by a space; {@code evidenceSteps} are {@code evidence=step}; what a decision lacks is empty.
 */
final class DecisionTable implements DecisionSink {

    static final List<String> HEADER = List.of(
            "case",
            "decision",
            "run",
            "pack",
            "packVersion",
            "submittedAt",
            "recordedAt",
            "outcome",
            "severity",
            "confidence",
            "labels",
            "clauses",
            "evidence",
            "conclusionStep",
            "evidenceSteps",
            "chainDigest",
            "ledgerIndex",
            "treeSize");

    /** A table of one decision, as the description of the interface shows it. */
    static final String EXAMPLE = """
            case,decision,run,pack,packVersion,submittedAt,recordedAt,outcome,severity,confidence,\
            labels,clauses,evidence,conclusionStep,evidenceSteps,chainDigest,ledgerIndex,treeSize\r
            01a21469-2fbd-7462-9b55-5dedfc73bbf1,bd02048f-b8ef-5b0e-9232-8dd7ad01873e,1,ecommerce-compliance,1.3.0,\
            2026-11-25T20:32:47.559Z,2026-11-25T20:32:48.040Z,BLOCK,1,0.984,\
            absolute-term,ad-law-9-3,lexicon-1,14,lexicon-1=1,\
            82900e9ff184b708895a39e5ba12491de180ca649e67c6393e64f4e18751cfcd,7,8\r
            """;

    private static final String BETWEEN = " ";

    private final SpreadsheetTable table;

    DecisionTable(OutputStream output) throws IOException {
        table = new SpreadsheetTable(output, HEADER);
    }

    @Override
    public void write(DecisionLine decision) throws IOException {
        LedgerPosition ledger = decision.ledger();
        table.row(List.of(
                decision.caseId().toString(),
                decision.decisionId().toString(),
                Integer.toString(decision.run()),
                decision.pack(),
                text(decision.packVersion()),
                decision.submittedAt().toString(),
                decision.recordedAt().toString(),
                decision.outcome().name(),
                Integer.toString(decision.severity()),
                Double.toString(decision.confidence()),
                labels(decision),
                String.join(BETWEEN, decision.clauses()),
                String.join(BETWEEN, decision.minimalEvidence()),
                text(decision.conclusionStep()),
                steps(decision),
                decision.chainDigest(),
                ledger == null ? "" : Long.toString(ledger.index()),
                ledger == null ? "" : Long.toString(ledger.treeSize())));
    }

    @Override
    public void flush() throws IOException {
        table.flush();
    }

    private static String labels(DecisionLine decision) {
        return decision.labels().entrySet().stream()
                .filter(label -> label.getValue() >= DecisionView.HELD)
                .map(Map.Entry::getKey)
                .sorted()
                .collect(Collectors.joining(BETWEEN));
    }

    private static String steps(DecisionLine decision) {
        Map<String, Integer> steps = decision.evidenceSteps();
        return steps == null
                ? ""
                : steps.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(step -> step.getKey() + "=" + step.getValue())
                        .collect(Collectors.joining(BETWEEN));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
