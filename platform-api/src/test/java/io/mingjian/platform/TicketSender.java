/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Sends events as ticket systems do, signed on its own and not with the code that is tested. */
record TicketSender(Api anonymous, String path, String kind, String secret) {

    static final String SECRET = "a signing secret of sufficient length";

    /** Sends an event under a new name. */
    Api.Answer send(String body) {
        return send(body, UUID.randomUUID().toString(), Instant.now().toString());
    }

    Api.Answer send(String body, String delivery, String timestamp) {
        return sendSigned(body, signed(body, timestamp), delivery, timestamp);
    }

    /** Sends an event with the signature of another body. */
    Api.Answer forge(String body, String signedBody) {
        String now = Instant.now().toString();
        return sendSigned(body, signed(signedBody, now), UUID.randomUUID().toString(), now);
    }

    private Api.Answer sendSigned(String body, String signature, String delivery, String timestamp) {
        List<String> headers = new ArrayList<>();
        switch (kind) {
            case "ZENDESK" ->
                headers.addAll(List.of(
                        "X-Zendesk-Webhook-Signature",
                        signature,
                        "X-Zendesk-Webhook-Signature-Timestamp",
                        timestamp,
                        "X-Zendesk-Webhook-Invocation-Id",
                        delivery));
            case "JIRA" ->
                headers.addAll(List.of("X-Hub-Signature", signature, "X-Atlassian-Webhook-Identifier", delivery));
            case "ZAMMAD" -> headers.addAll(List.of("X-Hub-Signature", signature, "X-Zammad-Delivery", delivery));
            default -> headers.addAll(List.of("X-Signature", signature));
        }
        return anonymous.post(
                path, "application/json; charset=utf-8", BodyPublishers.ofString(body), headers.toArray(String[]::new));
    }

    private String signed(String body, String timestamp) {
        return switch (kind) {
            case "ZENDESK" -> Base64.getEncoder().encodeToString(mac("HmacSHA256", timestamp + body));
            case "JIRA" -> "sha256=" + HexFormat.of().formatHex(mac("HmacSHA256", body));
            case "ZAMMAD" -> "sha1=" + HexFormat.of().formatHex(mac("HmacSHA1", body));
            default -> "v1," + Base64.getEncoder().encodeToString(mac("HmacSHA512", body));
        };
    }

    private byte[] mac(String algorithm, String text) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
