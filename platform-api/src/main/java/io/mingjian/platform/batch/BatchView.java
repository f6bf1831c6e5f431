/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.batch;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * How far a batch is.
 *
 * @param lines lines that hold a case
 * @param pending lines not looked at yet
 * @param accepted lines that became cases
 * @param rejected lines that were refused
 * @param decided cases of the batch that are decided
 * @param errors what was wrong with refused lines, at most the first hundred; all are in the results
 */
record BatchView(
        UUID id,
        BatchRecord.Status status,
        long lines,
        long pending,
        long accepted,
        long rejected,
        long decided,
        Instant receivedAt,
        List<LineProblem> errors) {

    /**
     * Why a line was refused.
     *
     * @param line number of the line, from 1
     * @param code stable code, as of {@code POST /v1/cases}
     */
    record LineProblem(int line, String code, String detail) {}
}
