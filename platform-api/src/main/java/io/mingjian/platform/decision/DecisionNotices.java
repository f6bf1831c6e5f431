/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.decision;

import io.mingjian.contracts.cases.Identifiers;
import io.mingjian.contracts.reasoning.LabelProbability;
import io.mingjian.contracts.reasoning.Outcome;
import io.mingjian.contracts.reasoning.Verdict;
import io.mingjian.platform.cases.CaseRecord;
import io.mingjian.platform.webhook.WebhookEvent;
import io.mingjian.platform.webhook.WebhookEventType;
import io.mingjian.platform.webhook.WebhookEvents;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells webhooks of decisions, in the transaction that records them. */
@Component
class DecisionNotices {

    private static final double HELD = 0.5;

    private final WebhookEvents webhooks;

    DecisionNotices(WebhookEvents webhooks) {
        this.webhooks = webhooks;
    }

    /** A case was decided; where a person must look, that is told too. */
    void decided(CaseRecord found, DecisionDocument decision) {
        webhooks.add(found.tenant(), () -> event(WebhookEventType.CASE_DECIDED, found, decision));
        if (decision.verdict().outcome() == Outcome.REVIEW) {
            webhooks.add(found.tenant(), () -> event(WebhookEventType.CASE_REVIEW_REQUESTED, found, decision));
        }
    }

    private static WebhookEvent event(WebhookEventType type, CaseRecord found, DecisionDocument decision) {
        Outcome outcome = decision.verdict().outcome();
        return new WebhookEvent(
                Identifiers.derived(decision.id(), "webhook/" + type.wire()),
                type,
                decision.recordedAt(),
                new WebhookEvent.About(found.pack(), outcome),
                data(found, decision));
    }

    private static Map<String, Object> data(CaseRecord found, DecisionDocument decision) {
        Verdict verdict = decision.verdict();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("tenant", found.tenant());
        data.put("caseId", found.getId());
        data.put("decisionId", decision.id());
        data.put("pack", found.pack());
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
        String link = "/v1/cases/" + found.getId();
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
