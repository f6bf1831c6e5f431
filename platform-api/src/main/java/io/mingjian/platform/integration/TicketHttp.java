/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.integration;

import io.mingjian.platform.outbound.ForbiddenAddressException;
import io.mingjian.platform.outbound.GuardedHttp;
import io.mingjian.platform.outbound.ReachableAddresses;
import io.mingjian.platform.outbound.RetryAfter;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Asks ticket systems; credentials go to the base URL's own origin and nowhere else. Thread-safe; blocks. */
@Component
class TicketHttp implements DisposableBean {

    private static final int LARGEST_ANSWER = 20 * 1024 * 1024;
    private static final int MOST_REDIRECTS = 3;

    private final GuardedHttp http;
    private final Clock clock;

    TicketHttp(IntegrationProperties properties, Clock clock) {
        this.http = new GuardedHttp(properties.timeout(), new ReachableAddresses(properties.allowedNetworks()));
        this.clock = clock;
    }

    /**
     * How a request ended.
     *
     * @param status of the answer, or 0 without one
     * @param error stable word for what went wrong, null for 2xx
     * @param retryAfter when the system wants to be asked again, or null
     * @param location where a redirect leads, or null
     * @param body of the answer, at most 20 MiB of it
     */
    record Answer(
            int status,
            @Nullable String error,
            @Nullable Instant retryAfter,
            @Nullable String location,
            byte[] body) {

        boolean succeeded() {
            return error == null;
        }

        /** Whether the same request could succeed later. */
        boolean isTransient() {
            return "timeout".equals(error) || "unreachable".equals(error) || status == 429 || status >= 500;
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /** Sends one request of a write-back. */
    Answer send(Integration integration, TicketCall call) {
        String base = Objects.requireNonNull(integration.settings().baseUrl());
        HttpUriRequestBase request = new HttpUriRequestBase(call.method(), uri(base + call.path()));
        if (call.json() != null) {
            request.setEntity(
                    new StringEntity(call.json(), ContentType.APPLICATION_JSON.withCharset(StandardCharsets.UTF_8)));
        }
        request.setHeader("Accept", "application/json");
        integration.secrets().authorize(integration.kind(), request);
        return exchange(request);
    }

    /** Fetches a file, following a few redirects. */
    Answer fetch(Integration integration, URI url) {
        URI place = url;
        for (int hop = 0; ; hop++) {
            HttpUriRequestBase request = new HttpUriRequestBase("GET", place);
            if (isOwn(integration, place)) {
                integration.secrets().authorize(integration.kind(), request);
            }
            Answer answer = exchange(request);
            if (answer.location() == null || hop == MOST_REDIRECTS) {
                return answer;
            }
            try {
                place = place.resolve(answer.location());
            } catch (IllegalArgumentException e) {
                return answer;
            }
        }
    }

    /** Whether a URL has the scheme, host and port of the base URL. */
    static boolean isOwn(Integration integration, URI url) {
        String base = integration.settings().baseUrl();
        return base != null && origin(uri(base)).equals(origin(url));
    }

    private static String origin(URI url) {
        String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        int usual = scheme.equals("https") ? 443 : 80;
        int port = url.getPort() < 0 ? usual : url.getPort();
        return scheme + "://" + String.valueOf(url.getHost()).toLowerCase(Locale.ROOT) + ":" + port;
    }

    private static URI uri(String text) {
        return URI.create(text.replace("[", "%5B").replace("]", "%5D"));
    }

    private Answer exchange(HttpUriRequestBase request) {
        try {
            return http.send(request, this::answer);
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

    private static Answer failure(String error) {
        return new Answer(0, error, null, null, new byte[0]);
    }

    private Answer answer(ClassicHttpResponse response) throws IOException {
        int status = response.getCode();
        Header wish = response.getFirstHeader("Retry-After");
        Header location = response.getFirstHeader("Location");
        byte[] body = response.getEntity() == null
                ? new byte[0]
                : response.getEntity().getContent().readNBytes(LARGEST_ANSWER);
        return new Answer(
                status,
                status >= 200 && status < 300 ? null : "answered-" + status,
                wish == null ? null : RetryAfter.parse(wish.getValue(), clock.instant()),
                status >= 300 && status < 400 && location != null ? location.getValue() : null,
                body);
    }

    @Override
    public void destroy() throws IOException {
        http.close();
    }
}
