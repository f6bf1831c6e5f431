/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.review;

import io.mingjian.contracts.cases.Identifiers;
import io.mingjian.contracts.reasoning.Outcome;
import io.mingjian.platform.cases.CaseRecord;
import io.mingjian.platform.webhook.WebhookEvent;
import io.mingjian.platform.webhook.WebhookEventType;
import io.mingjian.platform.webhook.WebhookEvents;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells webhooks what persons decided, in the transaction that settles it. */
@Component
class ReviewNotices {

    private final WebhookEvents webhooks;

    ReviewNotices(WebhookEvents webhooks) {
        this.webhooks = webhooks;
    }

    /** A review is done. */
    void reviewed(ReviewItemRecord item, CaseRecord reviewed, Outcome outcome, Instant now) {
        webhooks.add(
                item.tenant(),
                () -> new WebhookEvent(
                        Identifiers.derived(item.getId(), "webhook/reviewed"),
                        WebhookEventType.CASE_REVIEWED,
                        now,
                        new WebhookEvent.About(reviewed.pack(), outcome),
                        data(item, reviewed, outcome)));
    }

    private static Map<String, Object> data(ReviewItemRecord item, CaseRecord reviewed, Outcome outcome) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("tenant", item.tenant());
        data.put("caseId", item.caseId());
        data.put("pack", reviewed.pack());
        data.put("run", item.run());
        data.put("outcome", outcome);
        data.put("platformOutcome", item.platformOutcome());
        data.put("links", Map.of("case", "/v1/cases/" + item.caseId()));
        return data;
    }
}
