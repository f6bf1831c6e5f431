/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.webhook;

import io.mingjian.contracts.cases.Identifiers;
import io.mingjian.contracts.reasoning.LabelProbability;
import io.mingjian.contracts.reasoning.Outcome;
import io.mingjian.contracts.reasoning.Verdict;
import io.mingjian.platform.decision.DecidedRun;
import io.mingjian.platform.decision.DecisionListener;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells webhooks of decisions, in the transaction that records them. */
@Component
class DecisionNotices implements DecisionListener {

    private static final double HELD = 0.5;

    private final WebhookEvents webhooks;

    DecisionNotices(WebhookEvents webhooks) {
        this.webhooks = webhooks;
    }

    /** A case was decided; where a person must look, that is told too. */
    @Override
    public void decided(DecidedRun decision) {
        if (!decision.counts()) {
            return;
        }
        webhooks.add(decision.tenant(), () -> event(WebhookEventType.CASE_DECIDED, decision));
        if (decision.verdict().outcome() == Outcome.REVIEW) {
            webhooks.add(decision.tenant(), () -> event(WebhookEventType.CASE_REVIEW_REQUESTED, decision));
        }
    }

    private static WebhookEvent event(WebhookEventType type, DecidedRun decision) {
        Outcome outcome = decision.verdict().outcome();
        return new WebhookEvent(
                Identifiers.derived(decision.decisionId(), "webhook/" + type.wire()),
                type,
                decision.recordedAt(),
                new WebhookEvent.About(decision.pack(), outcome),
                data(decision));
    }

    private static Map<String, Object> data(DecidedRun decision) {
        Verdict verdict = decision.verdict();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("tenant", decision.tenant());
        data.put("caseId", decision.caseId());
        data.put("decisionId", decision.decisionId());
        data.put("pack", decision.pack());
        data.put("outcome", verdict.outcome());
        data.put("severity", verdict.severity());
        data.put("confidence", verdict.confidence());
        data.put("labels", labels(verdict));
        data.put(
                "clauses",
                verdict.citations().stream()
                        .map(cited -> cited.clause())
                        .distinct()
                        .toList());
        String link = "/v1/cases/" + decision.caseId();
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
