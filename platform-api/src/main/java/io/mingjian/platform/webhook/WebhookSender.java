/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.webhook;

import io.mingjian.platform.outbound.ForbiddenAddressException;
import io.mingjian.platform.outbound.GuardedHttp;
import io.mingjian.platform.outbound.ReachableAddresses;
import io.mingjian.platform.outbound.RetryAfter;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Sends one message to one endpoint: signed, without following redirects, never into networks that the operator did not
 * name, and without reading what comes back but its head. Thread-safe; blocks up to the timeout.
 */
@Component
class WebhookSender implements DisposableBean {

    private final Clock clock;
    private final GuardedHttp http;

    WebhookSender(WebhookProperties properties, Clock clock) {
        this.clock = clock;
        this.http = new GuardedHttp(properties.timeout(), new ReachableAddresses(properties.allowedNetworks()));
    }

    /**
     * A message that is due.
     *
     * @param secrets the current secret, and during the grace period of a rotation the one before
     */
    record Outgoing(String url, String messageId, String payload, List<SigningSecret> secrets) {}

    /**
     * How an attempt ended.
     *
     * @param status the answer's status, or null without one
     * @param error stable word for what went wrong, null for 2xx
     * @param retryAfter when the endpoint wants to be asked again, or null
     */
    record Attempt(
            @Nullable Integer status,
            @Nullable String error,
            @Nullable Instant retryAfter) {

        boolean succeeded() {
            return error == null;
        }
    }

    Attempt send(Outgoing message) {
        try {
            return http.send(request(message), response -> {
                // an answer that is not read to its end is thrown, so that the exchange ends at once
                throw new AnsweredException(attempt(response));
            });
        } catch (AnsweredException e) {
            return e.attempt;
        } catch (ForbiddenAddressException e) {
            return failure("forbidden-address");
        } catch (InterruptedIOException e) {
            return failure("timeout");
        } catch (IOException e) {
            return failure("unreachable");
        } catch (IllegalArgumentException e) {
            return failure("unacceptable-url");
        }
    }

    private static Attempt failure(String error) {
        return new Attempt(null, error, null);
    }

    private HttpPost request(Outgoing message) {
        long timestamp = clock.instant().getEpochSecond();
        List<String> signatures = new ArrayList<>();
        message.secrets()
                .forEach(secret -> signatures.addAll(secret.sign(message.messageId(), timestamp, message.payload())));
        HttpPost request = new HttpPost(message.url());
        request.setHeader("webhook-id", message.messageId());
        request.setHeader("webhook-timestamp", Long.toString(timestamp));
        request.setHeader("webhook-signature", String.join(" ", signatures));
        request.setEntity(
                new StringEntity(message.payload(), ContentType.APPLICATION_JSON.withCharset(StandardCharsets.UTF_8)));
        return request;
    }

    private Attempt attempt(ClassicHttpResponse response) {
        int status = response.getCode();
        if (status >= 200 && status < 300) {
            return new Attempt(status, null, null);
        }
        Header wish = response.getFirstHeader("Retry-After");
        return new Attempt(
                status, "answered-" + status, wish == null ? null : RetryAfter.parse(wish.getValue(), clock.instant()));
    }

    @Override
    public void destroy() throws IOException {
        http.close();
    }

    /** The head of the answer is there, and no more of it is wanted. */
    private static final class AnsweredException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Attempt attempt;

        AnsweredException(Attempt attempt) {
            super(null, null, false, false);
            this.attempt = attempt;
        }
    }
}
