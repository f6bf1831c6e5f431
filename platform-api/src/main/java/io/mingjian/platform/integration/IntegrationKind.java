/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.integration;

import static io.mingjian.platform.integration.SignatureScheme.Algorithm.SHA1;
import static io.mingjian.platform.integration.SignatureScheme.Algorithm.SHA256;
import static io.mingjian.platform.integration.SignatureScheme.Encoding.BASE64;
import static io.mingjian.platform.integration.SignatureScheme.Encoding.HEX;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Systems that tickets come from, with how they sign.
 *
 * <p>Sources: Zendesk, "Verifying webhook authenticity" and "Anatomy of a webhook request" (developer.zendesk.com);
 * Atlassian, "Webhooks", section "Secure admin webhooks" (developer.atlassian.com, Jira Cloud platform); Zammad Admin
 * Documentation, "Webhook Payload" (admin-docs.zammad.org).
 */
enum IntegrationKind {
    /** Zendesk Support, ticket events of a webhook. */
    ZENDESK(
            new SignatureScheme(
                    "X-Zendesk-Webhook-Signature", "", SHA256, BASE64, "X-Zendesk-Webhook-Signature-Timestamp"),
            "X-Zendesk-Webhook-Invocation-Id",
            Map.of(2, "high", 3, "urgent")),
    /** Jira Service Management Cloud, a webhook of an administrator with a secret. */
    JIRA(
            new SignatureScheme("X-Hub-Signature", "sha256=", SHA256, HEX, null),
            "X-Atlassian-Webhook-Identifier",
            Map.of(2, "High", 3, "Highest")),
    /** Zammad, a webhook of a trigger with a signature token. */
    ZAMMAD(
            new SignatureScheme("X-Hub-Signature", "sha1=", SHA1, HEX, null),
            "X-Zammad-Delivery",
            Map.of(2, "3 high", 3, "3 high")),
    /** Any other; its signature and its members are configured. */
    GENERIC(null, null, Map.of());

    private final @Nullable SignatureScheme signature;
    private final @Nullable String deliveryHeader;
    private final Map<Integer, String> priorities;

    IntegrationKind(
            @Nullable SignatureScheme signature, @Nullable String deliveryHeader, Map<Integer, String> priorities) {
        this.signature = signature;
        this.deliveryHeader = deliveryHeader;
        this.priorities = priorities;
    }

    /** How it signs, or null where that is configured. */
    @Nullable
    SignatureScheme signature() {
        return signature;
    }

    /** Header that names a delivery, or null where that is configured; no signature covers it. */
    @Nullable
    String deliveryHeader() {
        return deliveryHeader;
    }

    /** The system's usual priorities for what is severe, by severity; what is not named is left as people set it. */
    Map<Integer, String> usualPriorities() {
        return priorities;
    }

    /** Whether decisions can be written back. */
    boolean writesBack() {
        return this != GENERIC;
    }
}
