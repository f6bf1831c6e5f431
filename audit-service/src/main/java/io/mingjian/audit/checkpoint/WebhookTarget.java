/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.audit.checkpoint;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An address that takes checkpoints by POST, the note as plain text: its signature is the sender's proof. Any answer of
 * 2xx means that it keeps the checkpoint.
 */
final class WebhookTarget implements CopyTarget {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final URI address;
    private final @Nullable String token;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    WebhookTarget(URI address, @Nullable String token) {
        this.address = address;
        this.token = token;
    }

    @Override
    public String name() {
        return "webhook";
    }

    @Override
    public void copy(SignedCheckpoint checkpoint) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "text/plain; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(checkpoint.note()));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            int status = http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            if (status / 100 != 2) {
                throw new IOException("the webhook answered " + status + ", wanted 2xx");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while copying a checkpoint", e);
        }
    }
}
