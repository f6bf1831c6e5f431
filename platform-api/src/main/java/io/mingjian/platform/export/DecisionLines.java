/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.export;

import io.mingjian.content.ContentNotFoundException;
import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.reasoning.ReasoningChain;
import io.mingjian.platform.decision.CaseReads;
import io.mingjian.platform.decision.CaseView;
import io.mingjian.platform.decision.CaseView.DecisionView;
import io.mingjian.platform.decision.DecidedFilter;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Decisions of a tenant, newest first; read page by page, so that any number can be exported. */
@Component
class DecisionLines {

    private static final int PAGE = 200;

    private final CaseReads reads;

    DecisionLines(CaseReads reads) {
        this.reads = reads;
    }

    void write(String tenant, DecidedFilter filter, DecisionSink sink) throws IOException {
        List<CaseView> page = reads.decided(tenant, filter, null, PAGE);
        while (!page.isEmpty()) {
            for (CaseView decided : page) {
                sink.write(line(tenant, decided));
            }
            sink.flush();
            page = reads.decided(tenant, filter, page.get(page.size() - 1).id(), PAGE);
        }
        sink.flush();
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
                decision.id(),
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
}
