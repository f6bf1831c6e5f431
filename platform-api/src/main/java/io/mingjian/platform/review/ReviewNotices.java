/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.review;

import io.mingjian.contracts.cases.Identifiers;
import io.mingjian.contracts.reasoning.Outcome;
import io.mingjian.platform.webhook.WebhookEvent;
import io.mingjian.platform.webhook.WebhookEventType;
import io.mingjian.platform.webhook.WebhookEvents;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells webhooks of what persons decided, in the transaction that settles it. */
@Component
class ReviewNotices {

    private final WebhookEvents webhooks;

    ReviewNotices(WebhookEvents webhooks) {
        this.webhooks = webhooks;
    }

    void settled(ReviewItemRecord item, Outcome outcome, Instant now) {
        webhooks.add(
                item.tenant(),
                () -> new WebhookEvent(
                        Identifiers.derived(item.getId(), "webhook/" + WebhookEventType.CASE_REVIEWED.wire()),
                        WebhookEventType.CASE_REVIEWED,
                        now,
                        new WebhookEvent.About(item.pack(), outcome),
                        data(item, outcome)));
    }

    private static Map<String, Object> data(ReviewItemRecord item, Outcome outcome) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("tenant", item.tenant());
        data.put("caseId", item.caseId());
        data.put("run", item.run());
        data.put("pack", item.pack());
        data.put("cause", item.cause());
        data.put("platformOutcome", item.platformOutcome());
        data.put("outcome", outcome);
        String link = "/v1/cases/" + item.caseId();
        data.put("links", Map.of("case", link, "reviews", "/v1/reviews/" + item.caseId()));
        return data;
    }
}
