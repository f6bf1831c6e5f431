/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.batch;

import io.mingjian.platform.problem.RejectedException;
import io.mingjian.platform.security.Caller;
import io.mingjian.platform.security.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@RestController
@Tag(name = "Batches")
class BatchEventsController {

    private static final Logger LOGGER = LoggerFactory.getLogger(BatchEventsController.class);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final int MOST_WATCHERS = 200;

    private final BatchReads reads;
    private final Set<BatchWatcher> watchers = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService eyes =
            Executors.newSingleThreadScheduledExecutor(BatchEventsController::thread);
    private final ScheduledFuture<?> looks;

    BatchEventsController(BatchReads reads) {
        this.reads = reads;
        this.looks = eyes.scheduleWithFixedDelay(
                this::look, BETWEEN_LOOKS.toMillis(), BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
    }

    @GetMapping(value = "/v1/batches/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            summary = "Watch a batch",
            description =
                    "Server-sent events: progress whenever a count changes, at last finished; both hold the batch.",
            operationId = "watchBatch")
    SseEmitter watch(@CurrentCaller Caller caller, @PathVariable UUID id) {
        BatchView now = reads.read(caller.tenant(), id);
        if (watchers.size() >= MOST_WATCHERS) {
            throw RejectedException.unavailable("too-many-watchers", "Too many watchers", "Try again shortly.");
        }
        SseEmitter emitter = new SseEmitter(LONGEST.toMillis());
        BatchWatcher watcher = new BatchWatcher(caller.tenant(), id, emitter);
        emitter.onCompletion(() -> watchers.remove(watcher));
        emitter.onTimeout(emitter::complete);
        if (watcher.show(now)) {
            watchers.add(watcher);
        }
        return emitter;
    }

    private void look() {
        watchers.removeIf(watcher -> {
            try {
                return !watcher.show(reads.read(watcher.tenant(), watcher.batch()));
            } catch (RuntimeException e) {
                LOGGER.atWarn()
                        .setCause(e)
                        .addKeyValue("batch", watcher.batch())
                        .log("a batch could not be shown");
                return false;
            }
        });
    }

    @PreDestroy
    void stop() {
        looks.cancel(false);
        eyes.shutdownNow();
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "batch-watchers");
        thread.setDaemon(true);
        return thread;
    }
}
