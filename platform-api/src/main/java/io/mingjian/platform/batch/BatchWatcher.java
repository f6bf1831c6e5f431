/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.batch;

import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One client that watches one batch. Thread-safe. */
final class BatchWatcher {

    private static final int LOOKS_BETWEEN_BEATS = 15;

    private final String tenant;
    private final UUID batch;
    private final SseEmitter emitter;
    private @Nullable BatchView last;
    private int silent;

    BatchWatcher(String tenant, UUID batch, SseEmitter emitter) {
        this.tenant = tenant;
        this.batch = batch;
        this.emitter = emitter;
    }

    String tenant() {
        return tenant;
    }

    UUID batch() {
        return batch;
    }

    /** Sends what has changed; false when there is nothing more to send, or nobody to send it to. */
    synchronized boolean show(BatchView now) {
        try {
            if (now.finishedAt() != null) {
                emitter.send(SseEmitter.event().name("finished").data(now, MediaType.APPLICATION_JSON));
                emitter.complete();
                return false;
            }
            if (isNews(now)) {
                emitter.send(SseEmitter.event().name("progress").data(now, MediaType.APPLICATION_JSON));
                last = now;
                silent = 0;
            } else if (++silent % LOOKS_BETWEEN_BEATS == 0) {
                // keeps proxies from closing the connection
                emitter.send(SseEmitter.event().comment("alive"));
            }
            return true;
        } catch (IOException | IllegalStateException e) {
            // the client is gone; the container completes the emitter
            return false;
        }
    }

    private boolean isNews(BatchView now) {
        return last == null
                || last.status() != now.status()
                || last.pending() != now.pending()
                || last.accepted() != now.accepted()
                || last.rejected() != now.rejected()
                || last.decided() != now.decided();
    }
}
