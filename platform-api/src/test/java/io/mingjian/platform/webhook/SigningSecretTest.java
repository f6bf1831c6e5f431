/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.mingjian.platform.Signatures;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SigningSecretTest {

    private static final String BODY = "{\"type\":\"case.decided\",\"data\":{\"outcome\":\"PASS\"}}";

    private final SigningSecret secret = SigningSecret.random(true);

    @Test
    void judgeAcceptsWhatWasSigned() {
        long now = Instant.now().getEpochSecond();

        assertThatCode(() -> judge(secret).verify(BODY, headers(now, secret.sign("msg_1", now, BODY))))
                .doesNotThrowAnyException();
    }

    @Test
    void judgeRefusesAnotherBodyAnotherMessageAndAnotherSecret() {
        long now = Instant.now().getEpochSecond();
        List<String> signatures = secret.sign("msg_1", now, BODY);

        assertRefused(() -> judge(secret).verify(BODY.replace("PASS", "BLOCK"), headers(now, signatures)));
        assertRefused(() -> judge(secret).verify(BODY, headers(now, secret.sign("msg_2", now, BODY))));
        assertRefused(() -> judge(SigningSecret.random(false)).verify(BODY, headers(now, signatures)));
    }

    @Test
    void judgeRefusesAnOldMessageHoweverWellItIsSigned() {
        long old = Instant.now().minusSeconds(600).getEpochSecond();

        assertRefused(() -> judge(secret).verify(BODY, headers(old, secret.sign("msg_1", old, BODY))));
    }

    @Test
    void ed25519SignatureHoldsUnderTheShownKeyAlone() throws Exception {
        String signature = secret.sign("msg_1", 1_700_000_000L, BODY).get(1);

        assertThat(signature).startsWith("v1a,");
        assertThat(holds(secret, signature, "msg_1.1700000000." + BODY)).isTrue();
        assertThat(holds(secret, signature, "msg_1.1700000001." + BODY)).isFalse();
        assertThat(holds(SigningSecret.random(true), signature, "msg_1.1700000000." + BODY))
                .isFalse();
    }

    @Test
    void secretIsTheSameAfterStorage() {
        SigningSecret read = SigningSecret.parse(secret.serialized());

        assertThat(read.shown()).isEqualTo(secret.shown());
        assertThat(read.shownPublicKey()).isEqualTo(secret.shownPublicKey());
        assertThat(SigningSecret.parse(SigningSecret.random(false).serialized()).asymmetric())
                .isNull();
    }

    @Test
    void secretIsNotInItsText() {
        assertThat(secret.toString()).doesNotContain(secret.shown().substring(8));
    }

    private static boolean holds(SigningSecret secret, String signature, String signed) throws Exception {
        return Signatures.holds(Objects.requireNonNull(secret.shownPublicKey()), signature, signed);
    }

    private static Webhook judge(SigningSecret secret) {
        return new Webhook(secret.shown());
    }

    private static Map<String, List<String>> headers(long timestamp, List<String> signatures) {
        return Map.of(
                "webhook-id", List.of("msg_1"),
                "webhook-timestamp", List.of(Long.toString(timestamp)),
                "webhook-signature", List.of(String.join(" ", signatures)));
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable verification) {
        assertThatThrownBy(verification).isInstanceOf(WebhookVerificationException.class);
    }
}
