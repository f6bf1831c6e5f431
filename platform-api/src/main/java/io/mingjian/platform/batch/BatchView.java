/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a batch is.
 *
 * @param status what remains to be done
 * @param format how it was written
 * @param lines lines that are not blank
 * @param pending lines not looked at yet
 * @param accepted lines of which a case was made
 * @param rejected lines that were refused
 * @param cancelled lines that were not looked at any more
 * @param decided cases that are decided
 * @param outcomes decided cases by outcome
 * @param receivedAt when it was uploaded
 * @param finishedAt when its last case was decided, absent before
 * @param estimatedEnd when that will be at the pace so far, absent where nothing tells
 * @param columns how the columns of a table were understood, absent for JSON lines
 * @param errors the first refused lines
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(example = BatchView.EXAMPLE)
public record BatchView(
        UUID id,
        BatchRecord.Status status,
        BatchFormat format,
        long lines,
        long pending,
        long accepted,
        long rejected,
        long cancelled,
        long decided,
        Map<String, Long> outcomes,
        Instant receivedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant estimatedEnd,
        @Nullable Map<String, String> columns,
        List<LineProblem> errors) {

    static final String EXAMPLE = """
            {"id":"0198d2a4-6a51-7b2e-8c55-6d696e676a6e","status":"RUNNING","format":"CSV","lines":1000,"pending":400,\
            "accepted":598,"rejected":2,"cancelled":0,"decided":560,"outcomes":{"BLOCK":40,"PASS":500,"REVIEW":20},\
            "receivedAt":"2026-03-01T08:00:00Z","estimatedEnd":"2026-03-01T08:03:10Z",\
            "columns":{"商品编号":"id","标题":"text.title","主图":"attachment.image"},\
            "errors":[{"line":17,"column":"生效日期","code":"invalid-date","detail":"A date such as …"}]}""";

    /**
     * Why a line was refused.
     *
     * @param line number of its first line in the upload, from 1
     * @param column the column, absent where it is not one alone
     * @param code stable code, as of {@code POST /v1/cases}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LineProblem(int line, @Nullable String column, String code, String detail) {}

    /**
     * A page of batches, newest first.
     *
     * @param next cursor of the next page, absent on the last
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record BatchPage(
            List<BatchSummary> batches, @Nullable String next) {}

    /**
     * A batch in a list.
     *
     * @param finishedAt when its last case was decided, absent before
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record BatchSummary(
            UUID id,
            BatchRecord.Status status,
            BatchFormat format,
            int lines,
            Instant receivedAt,
            @Nullable Instant finishedAt) {

        static BatchSummary of(BatchRecord batch) {
            return new BatchSummary(
                    batch.getId(),
                    batch.status(),
                    batch.format(),
                    batch.lineCount(),
                    batch.receivedAt(),
                    batch.finishedAt());
        }
    }
}
