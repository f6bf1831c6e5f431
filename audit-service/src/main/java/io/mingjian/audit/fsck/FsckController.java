/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.audit.fsck;

import io.mingjian.ring.web.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Runs the check over HTTP, one at a time. */
@RestController
class FsckController {

    private static final Logger LOG = LoggerFactory.getLogger(FsckController.class);

    private final Fsck fsck;
    private final Semaphore running = new Semaphore(1);

    FsckController(Fsck fsck) {
        this.fsck = fsck;
    }

    @PostMapping("/v1/fsck")
    FsckReport run(@RequestBody(required = false) @Nullable FsckRequest request) {
        if (!running.tryAcquire()) {
            throw new ProblemException(
                    HttpStatus.CONFLICT, "fsck-running", "A check is running", "Wait for it to end, then ask again.");
        }
        try {
            FsckReport report = fsck.run(trusted(request));
            LOG.atInfo()
                    .addKeyValue("entries", report.entries())
                    .addKeyValue("findings", report.findings().size() + report.omitted())
                    .log("checked the log");
            return report;
        } finally {
            running.release();
        }
    }

    private static List<TrustedHead> trusted(@Nullable FsckRequest request) {
        List<TrustedHead> trusted = new ArrayList<>();
        if (request != null) {
            trusted.addAll(Objects.requireNonNullElse(request.trustedHeads(), List.of()));
            Objects.requireNonNullElse(request.trustedCheckpoints(), List.<String>of())
                    .forEach(note -> trusted.add(head(note)));
        }
        return trusted;
    }

    private static TrustedHead head(String note) {
        try {
            return TrustedCheckpoint.head(note);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST, "bad-request", "Bad Request", String.valueOf(e.getMessage()));
        }
    }

    /**
     * What to check beside the log's own tree heads.
     *
     * @param trustedHeads tree heads kept elsewhere, possibly empty; null is empty
     * @param trustedCheckpoints signed notes kept elsewhere, possibly empty; null is empty
     */
    record FsckRequest(
            @Nullable List<TrustedHead> trustedHeads,
            @Nullable List<String> trustedCheckpoints) {}
}
