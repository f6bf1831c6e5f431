/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.mingjian.content.ContentNotFoundException;
import io.mingjian.contracts.events.LedgerPosition;
import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.reasoning.Outcome;
import io.mingjian.contracts.reasoning.ReasoningChain;
import io.mingjian.platform.decision.CaseReads;
import io.mingjian.platform.decision.CaseView;
import io.mingjian.platform.decision.CaseView.DecisionView;
import io.mingjian.platform.decision.DecidedFilter;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decisions of a tenant, one JSON document a line; read page by page, so that any number can be exported. */
@Component
class DecisionLines {

    private static final int PAGE = 200;

    private final CaseReads reads;

    DecisionLines(CaseReads reads) {
        this.reads = reads;
    }

    void write(String tenant, DecidedFilter filter, OutputStream output) throws IOException {
        List<CaseView> page = reads.decided(tenant, filter, null, PAGE);
        while (!page.isEmpty()) {
            for (CaseView decided : page) {
                output.write(ContractJson.mapper().writeValueAsBytes(line(tenant, decided)));
                output.write('\n');
            }
            output.flush();
            page = reads.decided(tenant, filter, page.get(page.size() - 1).id(), PAGE);
        }
    }

    private DecisionLine line(String tenant, CaseView decided) {
        DecisionView decision = Objects.requireNonNull(decided.decision(), "the page holds decided cases");
        Optional<ExportedDecision> reasoned =
                chain(tenant, decided.id()).map(chain -> new ExportedDecision(decided, chain, null, Locale.ENGLISH));
        Map<String, Integer> steps = new TreeMap<>();
        reasoned.ifPresent(each -> each.decisiveEvidence()
                .forEach(found -> steps.put(found.evidence().id(), found.step())));
        return new DecisionLine(
                decided.id(),
                decision.run(),
                decided.pack(),
                decision.pack() == null ? null : decision.pack().version(),
                decided.submittedAt(),
                decision.recordedAt(),
                decision.outcome(),
                decision.severity(),
                decision.confidence(),
                probabilities(decision),
                decision.citations().stream()
                        .map(citation -> citation.clause())
                        .distinct()
                        .toList(),
                decision.minimalEvidence(),
                reasoned.map(ExportedDecision::conclusion).orElse(null),
                reasoned.isPresent() ? steps : null,
                decision.chainDigest(),
                decision.ledger());
    }

    private static Map<String, Double> probabilities(DecisionView decision) {
        Map<String, Double> labels = new TreeMap<>();
        decision.labels().forEach(label -> labels.put(label.hypothesis(), label.probability()));
        return labels;
    }

    private Optional<ReasoningChain> chain(String tenant, UUID id) {
        try {
            return Optional.of(ContractJson.read(reads.chain(tenant, id), ReasoningChain.class));
        } catch (ContentNotFoundException e) {
            return Optional.empty();
        }
    }

    /**
     * A decision in the export.
     *
     * @param labels probability by hypothesis
     * @param clauses clauses cited
     * @param minimalEvidence evidence that carries the outcome
     * @param conclusionStep step that states outcome, severity, confidence, labels and clauses; null where the reasoning is
     *     no longer kept
     * @param evidenceSteps step by item of {@code minimalEvidence}; null where the reasoning is no longer kept
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DecisionLine(
            UUID caseId,
            int run,
            String pack,
            @Nullable String packVersion,
            Instant submittedAt,
            Instant recordedAt,
            Outcome outcome,
            int severity,
            double confidence,
            Map<String, Double> labels,
            List<String> clauses,
            List<String> minimalEvidence,
            @Nullable Integer conclusionStep,
            @Nullable Map<String, Integer> evidenceSteps,
            String chainDigest,
            @Nullable LedgerPosition ledger) {}
}
