/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.mingjian.contracts.json.ContractJson;
import io.mingjian.platform.decision.CaseReads;
import io.mingjian.platform.decision.CaseView;
import io.mingjian.platform.decision.EvidenceWords;
import io.mingjian.platform.table.SpreadsheetTable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what became of every line of a batch, page by page, so that no batch is ever held whole. */
@Component
public class BatchResults {

    private final BatchReads lines;
    private final CaseReads cases;
    private final EvidenceWords evidence;

    BatchResults(BatchReads lines, CaseReads cases, EvidenceWords evidence) {
        this.lines = lines;
        this.cases = cases;
        this.evidence = evidence;
    }

    /**
     * How a table is written.
     *
     * @param locale language of what people read
     * @param base what links begin with
     */
    public record Table(Locale locale, String base) {}

    /** Writes a line of JSON for every line of the upload. */
    public void writeJsonLines(String tenant, UUID id, OutputStream output) throws IOException {
        List<BatchLineRecord> page = lines.linesAfter(tenant, id, 0);
        while (!page.isEmpty()) {
            for (BatchLineRecord line : page) {
                output.write(ContractJson.mapper().writeValueAsBytes(result(tenant, line)));
                output.write('\n');
            }
            output.flush();
            page = lines.linesAfter(tenant, id, page.get(page.size() - 1).number());
        }
    }

    /** Writes a table for people (RFC 4180), which spreadsheets take as text. */
    public void writeTable(String tenant, UUID id, Table table, OutputStream output) throws IOException {
        SpreadsheetTable written = new SpreadsheetTable(output, ResultRow.header(table.locale()));
        List<BatchLineRecord> page = lines.linesAfter(tenant, id, 0);
        while (!page.isEmpty()) {
            for (BatchLineRecord line : page) {
                written.row(row(tenant, line, table));
            }
            written.flush();
            page = lines.linesAfter(tenant, id, page.get(page.size() - 1).number());
        }
        written.flush();
    }

    private List<String> row(String tenant, BatchLineRecord line, Table table) {
        CaseView made = made(tenant, line);
        List<String> words = made == null || made.decision() == null
                ? List.of()
                : evidence.minimal(tenant, made.id(), made.decision()).stream()
                        .map(text -> text.in(table.locale()))
                        .toList();
        return new ResultRow(line, made, words).cells(table);
    }

    private LineResult result(String tenant, BatchLineRecord line) {
        return new LineResult(line.number(), line.externalId(), line.status(), made(tenant, line), line.problem());
    }

    private @Nullable CaseView made(String tenant, BatchLineRecord line) {
        UUID caseId = line.caseId();
        return caseId == null ? null : cases.find(tenant, caseId).orElse(null);
    }

    /**
     * What became of a line.
     *
     * @param line number of its first line in the upload, from 1
     * @param id the client's own identifier, absent without one
     * @param made the case, absent unless accepted
     * @param problem why it was refused, absent unless rejected
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LineResult(
            int line,
            @Nullable String id,
            BatchLineRecord.Status status,
            @JsonProperty("case") @Nullable CaseView made,
            BatchView.@Nullable LineProblem problem) {}
}
