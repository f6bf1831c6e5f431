/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.webhook;

import io.mingjian.contracts.cases.Identifiers;
import io.mingjian.contracts.reasoning.Citation;
import io.mingjian.contracts.reasoning.LabelProbability;
import io.mingjian.contracts.reasoning.Outcome;
import io.mingjian.contracts.reasoning.Verdict;
import io.mingjian.platform.decision.DecidedRun;
import io.mingjian.platform.decision.DecisionListener;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells endpoints of decisions, in the transaction that records them. */
@Component
class DecisionNotices implements DecisionListener {

    private static final double HELD = 0.5;

    private final WebhookEvents webhooks;

    DecisionNotices(WebhookEvents webhooks) {
        this.webhooks = webhooks;
    }

    /** A case was decided; where a person must look, that is told too. Later runs are experiments and not told. */
    @Override
    public void decided(DecidedRun decided) {
        if (!decided.counts()) {
            return;
        }
        webhooks.add(decided.tenant(), () -> event(WebhookEventType.CASE_DECIDED, decided));
        if (decided.verdict().outcome() == Outcome.REVIEW) {
            webhooks.add(decided.tenant(), () -> event(WebhookEventType.CASE_REVIEW_REQUESTED, decided));
        }
    }

    private static WebhookEvent event(WebhookEventType type, DecidedRun decided) {
        return new WebhookEvent(
                Identifiers.derived(decided.decisionId(), "webhook/" + type.wire()),
                type,
                decided.recordedAt(),
                new WebhookEvent.About(decided.pack(), decided.verdict().outcome()),
                data(decided));
    }

    private static Map<String, Object> data(DecidedRun decided) {
        Verdict verdict = decided.verdict();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("tenant", decided.tenant());
        data.put("caseId", decided.caseId());
        data.put("decisionId", decided.decisionId());
        data.put("pack", decided.pack());
        data.put("outcome", verdict.outcome());
        data.put("severity", verdict.severity());
        data.put("confidence", verdict.confidence());
        data.put("labels", labels(verdict));
        data.put(
                "clauses",
                verdict.citations().stream().map(Citation::clause).distinct().toList());
        String link = "/v1/cases/" + decided.caseId();
        data.put("links", Map.of("case", link, "chain", link + "/chain"));
        return data;
    }

    /** Hypotheses that are held to be true. */
    private static List<String> labels(Verdict verdict) {
        return verdict.labels().stream()
                .filter(label -> label.probability() >= HELD)
                .map(LabelProbability::hypothesis)
                .toList();
    }
}
