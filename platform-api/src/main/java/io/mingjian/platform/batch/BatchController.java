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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/batches")
@Tag(name = "Batches", description = "Many cases in one request")
class BatchController {

    private static final int LARGEST_PAGE = 200;
    private static final UUID LAST = new UUID(-1, -1);

    private final BatchReads reads;
    private final BatchControl control;

    BatchController(BatchReads reads, BatchControl control) {
        this.reads = reads;
        this.control = control;
    }

    @GetMapping
    @Operation(summary = "List batches, newest first", operationId = "listBatches")
    BatchView.BatchPage list(
            @CurrentCaller Caller caller, Wanted wanted, @RequestParam(defaultValue = "50") int limit) {
        int count = Math.max(1, Math.min(limit, LARGEST_PAGE));
        return reads.list(caller.tenant(), wanted.before(), wanted.status(), count);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read how far a batch is", operationId = "readBatch")
    BatchView read(@CurrentCaller Caller caller, @PathVariable UUID id) {
        return reads.read(caller.tenant(), id);
    }

    @PostMapping("/{id}/pause")
    @Operation(
            summary = "Hold what is not submitted yet",
            description = "Cases that were made go their way. 409 if everything was submitted or cancelled.",
            operationId = "pauseBatch")
    BatchView pause(@CurrentCaller Caller caller, @PathVariable UUID id) {
        return control.pause(caller.tenant(), id);
    }

    @PostMapping("/{id}/resume")
    @Operation(summary = "Go on with a batch that is held", operationId = "resumeBatch")
    BatchView resume(@CurrentCaller Caller caller, @PathVariable UUID id) {
        return control.resume(caller.tenant(), id);
    }

    @PostMapping("/{id}/cancel")
    @Operation(
            summary = "Never submit what is not submitted yet",
            description = "Cases that were made go their way. 409 if everything was submitted.",
            operationId = "cancelBatch")
    BatchView cancel(@CurrentCaller Caller caller, @PathVariable UUID id) {
        return control.cancel(caller.tenant(), id);
    }

    /**
     * Which batches are wanted.
     *
     * @param cursor {@code next} of the page before
     */
    record Wanted(
            BatchRecord.@Nullable Status status, @Nullable String cursor) {

        UUID before() {
            try {
                return cursor == null ? LAST : UUID.fromString(cursor);
            } catch (IllegalArgumentException e) {
                throw RejectedException.malformed("invalid-cursor", "Invalid cursor", "The cursor is of no page.");
            }
        }
    }
}
