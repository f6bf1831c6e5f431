/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingjian.platform.integration.SignatureScheme.Algorithm;
import io.mingjian.platform.integration.SignatureScheme.Encoding;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;

/** The signatures were made with {@code openssl dgst -hmac}, those of Atlassian's page are its own. */
class SignatureSchemeTest {

    private static final String BODY = "{\"ticket\":\"鼓包\",\"n\":1}";
    private static final String ZENDESK_SECRET = "dGhpc19zZWNyZXRfaXNfZm9yX3Rlc3Rpbmdfb25seQ==";
    private static final String ZENDESK_TIME = "2021-03-25T05:09:27Z";
    private static final String ZENDESK_SIGNATURE = "AnPEghk2IniiSVGuguj1YjMCo7I28goAifjXO/0qVqs=";
    private static final String JIRA_SECRET = "It's a Secret to Everybody";

    @Test
    void zendeskSignsTheTimestampAndTheBody() {
        HttpHeaders headers = zendesk(ZENDESK_SIGNATURE, ZENDESK_TIME);

        assertThat(holds(IntegrationKind.ZENDESK, ZENDESK_SECRET, headers, BODY))
                .isTrue();
        assertThat(holds(IntegrationKind.ZENDESK, ZENDESK_SECRET, headers, BODY + " "))
                .isFalse();
        assertThat(holds(IntegrationKind.ZENDESK, ZENDESK_SECRET + "=", headers, BODY))
                .isFalse();
        assertThat(holds(
                        IntegrationKind.ZENDESK,
                        ZENDESK_SECRET,
                        zendesk(ZENDESK_SIGNATURE, "2021-03-25T05:09:28Z"),
                        BODY))
                .isFalse();
        assertThat(holds(IntegrationKind.ZENDESK, ZENDESK_SECRET, new HttpHeaders(), BODY))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "JIRA,It's a Secret to Everybody,sha256=a77b4c22174669c50a1c47d853dc03ba81176e7138c4d26e6e34d597e12ab123",
        "ZAMMAD,zammad-signature-token,sha1=dc85a4a3b8a2c3105bdd89523f14ce7f84482909"
    })
    void jiraAndZammadSignTheBody(IntegrationKind kind, String secret, String signature) {
        assertThat(holds(kind, secret, hub(signature), BODY)).isTrue();
        assertThat(holds(kind, secret, hub(signature), BODY.replace("1", "2"))).isFalse();
        assertThat(holds(kind, secret + "x", hub(signature), BODY)).isFalse();
    }

    @Test
    void pairOfAtlassiansPageHolds() {
        HttpHeaders headers = hub("sha256=a4771c39fbe90f317c7824e83ddef3caae9cb3d976c214ace1f2937e133263c9");

        assertThat(holds(IntegrationKind.JIRA, JIRA_SECRET, headers, "Hello World!"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sha256=",
                "a77b4c22174669c50a1c47d853dc03ba81176e7138c4d26e6e34d597e12ab123",
                "sha1=a77b4c22174669c50a1c47d853dc03ba81176e7138c4d26e6e34d597e12ab123",
                "sha256=a77b4c22174669c50a1c47d853dc03ba81176e7138c4d26e6e34d597e12ab12",
                "sha256=a77b4c22174669c50a1c47d853dc03ba81176e7138c4d26e6e34d597e12ab1230",
                "sha256=zz7b4c22174669c50a1c47d853dc03ba81176e7138c4d26e6e34d597e12ab123"
            })
    void whatIsNearlyASignatureIsNone(String signature) {
        assertThat(holds(IntegrationKind.JIRA, JIRA_SECRET, hub(signature), BODY))
                .isFalse();
    }

    @Test
    void otherSystemsSignAsConfigured() {
        SignatureScheme scheme = new SignatureScheme("X-Signature", "v1,", Algorithm.SHA512, Encoding.BASE64, "X-Time");
        HttpHeaders headers = new HttpHeaders();
        headers.set(
                "X-Signature",
                "v1,Qfy7SyYYL6CUdoZ96h/64GvneEA6yddcDQQk4EWKJ2ApJpSMvbgUyCdtmo5LRzUrXD6Te4iweW7qZa4BbbozhA==");
        headers.set("X-Time", "1614643200");
        byte[] secret = "generic-signing-secret".getBytes(StandardCharsets.UTF_8);

        assertThat(scheme.holds(secret, headers, BODY.getBytes(StandardCharsets.UTF_8)))
                .isTrue();
        headers.set("X-Time", "1614643201");
        assertThat(scheme.holds(secret, headers, BODY.getBytes(StandardCharsets.UTF_8)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2021-03-25T05:09:27Z,2021-03-25T05:14:27Z,true",
        "2021-03-25T05:09:27Z,2021-03-25T05:14:28Z,false",
        "2021-03-25T05:09:27Z,2021-03-25T05:04:26Z,false",
        "1616648967,2021-03-25T05:14:27Z,true",
        "1616648967000,2021-03-25T05:14:28Z,false",
        "yesterday,2021-03-25T05:09:27Z,false"
    })
    void timestampHoldsForAWhile(String signed, Instant now, boolean fresh) {
        SignatureScheme scheme = Objects.requireNonNull(IntegrationKind.ZENDESK.signature());

        assertThat(scheme.isFresh(zendesk("", signed), now, Duration.ofMinutes(5)))
                .isEqualTo(fresh);
    }

    private static boolean holds(IntegrationKind kind, String secret, HttpHeaders headers, String body) {
        return Objects.requireNonNull(kind.signature())
                .holds(secret.getBytes(StandardCharsets.UTF_8), headers, body.getBytes(StandardCharsets.UTF_8));
    }

    private static HttpHeaders zendesk(String signature, String timestamp) {
        HttpHeaders headers = new HttpHeaders();
        headers.set("x-zendesk-webhook-signature", signature);
        headers.set("x-zendesk-webhook-signature-timestamp", timestamp);
        return headers;
    }

    private static HttpHeaders hub(String signature) {
        HttpHeaders headers = new HttpHeaders();
        headers.set("x-hub-signature", signature);
        return headers;
    }
}
