/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.decision;

import io.mingjian.platform.cases.CaseProgress;
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
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@RestController
@Tag(name = "Cases")
class CaseEventsController {

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration BEAT = Duration.ofSeconds(15);
    private static final int MOST_WATCHERS = 1000;

    private final CaseReads reads;
    private final CaseProgress progress;
    private final Set<CaseEvents> watchers = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService heart =
            Executors.newSingleThreadScheduledExecutor(CaseEventsController::thread);
    private final ScheduledFuture<?> beats;

    CaseEventsController(CaseReads reads, CaseProgress progress) {
        this.reads = reads;
        this.progress = progress;
        this.beats = heart.scheduleAtFixedRate(
                () -> watchers.removeIf(watcher -> !watcher.beat()),
                BEAT.toSeconds(),
                BEAT.toSeconds(),
                TimeUnit.SECONDS);
    }

    @GetMapping(value = "/v1/cases/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            summary = "Watch a case",
            description = "Server-sent events: status with the case's progress, then decision with the finished case.",
            operationId = "watchCase")
    SseEmitter watch(@CurrentCaller Caller caller, @PathVariable UUID id) {
        CaseView now = reads.read(caller.tenant(), id);
        if (watchers.size() >= MOST_WATCHERS) {
            throw RejectedException.unavailable("too-many-watchers", "Too many watchers", "Try again shortly.");
        }
        SseEmitter emitter = new SseEmitter(LONGEST.toMillis());
        CaseEvents watcher = new CaseEvents(id, caller.tenant(), reads, emitter);
        watchers.add(watcher);
        watcher.begin(progress, now);
        return emitter;
    }

    @PreDestroy
    void stop() {
        beats.cancel(false);
        heart.shutdownNow();
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "case-events-heart");
        thread.setDaemon(true);
        return thread;
    }
}
