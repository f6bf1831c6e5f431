/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.platform;

import io.mingjian.cli.console.CommandFailedException;
import io.mingjian.contracts.json.ContractJson;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Authenticated requests; a platform that asks to come back later is asked again, every other error is told. */
final class HttpExchanges {

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;
    private static final int LOWEST_ERROR = 400;
    private static final Duration HEALTH_PATIENCE = Duration.ofSeconds(5);
    private static final long LONGEST_PAUSE_SECONDS = 10;

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final String apiKey;
    private final Duration patience;

    HttpExchanges(String apiKey, Duration patience) {
        this.apiKey = apiKey;
        this.patience = patience;
    }

    /**
     * Sends a request with the key.
     *
     * @throws PlatformUnreachableException if the connection is refused
     * @throws RequestRefusedException for an error status or no answer in time
     */
    HttpResponse<byte[]> send(HttpRequest request) {
        HttpRequest authenticated = HttpRequest.newBuilder(request, (name, value) -> true)
                .header("Authorization", "Bearer " + apiKey)
                .build();
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            HttpResponse<byte[]> answer = exchange(authenticated);
            boolean later = answer.statusCode() == TOO_MANY_REQUESTS || answer.statusCode() == UNAVAILABLE;
            if (!later && answer.statusCode() < LOWEST_ERROR) {
                return answer;
            }
            Duration pause = retryAfter(answer);
            if (!later || pause.isZero() || System.nanoTime() + pause.toNanos() > deadline) {
                throw refused(answer);
            }
            pause(pause);
        }
    }

    /** Status of a resource that needs no key; the key is not shown to whatever listens there. */
    int statusWithoutKey(URI resource) {
        return exchange(HttpRequest.newBuilder(resource)
                        .timeout(HEALTH_PATIENCE)
                        .build())
                .statusCode();
    }

    private HttpResponse<byte[]> exchange(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (HttpTimeoutException e) {
            throw new RequestRefusedException(0, "no answer within " + patience.toSeconds() + " s");
        } catch (ConnectException e) {
            throw new PlatformUnreachableException();
        } catch (IOException e) {
            throw new RequestRefusedException(0, "the connection broke before the whole answer came");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailedException("interrupted");
        }
    }

    private static Duration retryAfter(HttpResponse<byte[]> answer) {
        String seconds = answer.headers().firstValue("Retry-After").orElse("");
        if (!seconds.matches("[0-9]{1,6}")) {
            return Duration.ZERO;
        }
        return Duration.ofSeconds(Math.max(1, Math.min(Long.parseLong(seconds), LONGEST_PAUSE_SECONDS)));
    }

    private static RequestRefusedException refused(HttpResponse<byte[]> answer) {
        String problem = problem(answer);
        String message =
                switch (answer.statusCode()) {
                    case UNAUTHORIZED ->
                        "the platform does not accept the key in MINGJIAN_HOME/api-key;"
                                + " is another instance listening on this port? (401)";
                    case FORBIDDEN -> "the key may not do this (403): " + problem;
                    default -> "the platform refused (" + answer.statusCode() + "): " + problem;
                };
        return new RequestRefusedException(answer.statusCode(), message);
    }

    /** Title and detail of an RFC 9457 problem. */
    private static String problem(HttpResponse<byte[]> answer) {
        try {
            JsonNode body = ContractJson.mapper().readTree(new String(answer.body(), StandardCharsets.UTF_8));
            String title = body.path("title").asString("no reason given");
            String detail = body.path("detail").asString("");
            return detail.isEmpty() ? title : title + ", " + detail;
        } catch (JacksonException e) {
            return "no reason given";
        }
    }

    static void pause(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailedException("interrupted");
        }
    }
}
