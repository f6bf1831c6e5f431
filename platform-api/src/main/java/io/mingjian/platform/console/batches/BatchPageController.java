/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.console.batches;

import static org.springframework.http.HttpMethod.POST;

import io.mingjian.platform.batch.BatchReads;
import io.mingjian.platform.batch.BatchResults;
import io.mingjian.platform.batch.BatchView;
import io.mingjian.platform.console.Preferences;
import io.mingjian.platform.console.Words;
import io.mingjian.platform.security.AccessTable;
import io.mingjian.platform.security.Caller;
import io.mingjian.platform.security.CurrentCaller;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Batches, how far one is, and what became of its lines. */
@Controller
class BatchPageController {

    private static final int PAGE = 50;
    private static final UUID LAST = new UUID(-1, -1);

    private final BatchReads reads;
    private final BatchResults results;

    BatchPageController(BatchReads reads, BatchResults results) {
        this.reads = reads;
        this.results = results;
    }

    @GetMapping("/console/batches")
    String list(
            @CurrentCaller Caller caller,
            @RequestParam(required = false) @Nullable UUID before,
            @RequestParam(required = false) @Nullable String problem,
            @ModelAttribute("words") Words words,
            Model model) {
        model.addAttribute("page", reads.list(caller.tenant(), before == null ? LAST : before, null, PAGE));
        model.addAttribute("first", before == null);
        model.addAttribute("maySubmit", AccessTable.allows(caller, POST, "/v1/batches"));
        tell(problem, words, model);
        return "batches";
    }

    /** A batch; the part that follows it for a page that asks for news. */
    @GetMapping("/console/batches/{id}")
    String read(
            @CurrentCaller Caller caller,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String problem,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            @ModelAttribute("words") Words words,
            Model model) {
        BatchView batch = reads.read(caller.tenant(), id);
        model.addAttribute("batch", batch);
        model.addAttribute("done", batch.decided() + batch.rejected() + batch.cancelled());
        model.addAttribute("maySubmit", AccessTable.allows(caller, POST, "/v1/batches/{id}/pause"));
        tell(problem, words, model);
        return part == null ? "batch" : "batch :: progress";
    }

    @GetMapping("/console/batches/{id}/results.{format:csv|jsonl}")
    ResponseEntity<StreamingResponseBody> results(
            @CurrentCaller Caller caller,
            @PathVariable UUID id,
            @PathVariable String format,
            @ModelAttribute("preferences") Preferences preferences) {
        reads.read(caller.tenant(), id);
        boolean table = format.equals("csv");
        String base = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        var written = new BatchResults.Table(preferences.locale(), base);
        return ResponseEntity.ok()
                .contentType(
                        table
                                ? new MediaType("text", "csv", StandardCharsets.UTF_8)
                                : MediaType.parseMediaType("application/x-ndjson"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("batch-" + id + "." + format)
                                .build()
                                .toString())
                .body(output -> {
                    if (table) {
                        results.writeTable(caller.tenant(), id, written, output);
                    } else {
                        results.writeJsonLines(caller.tenant(), id, output);
                    }
                });
    }

    private static void tell(@Nullable String problem, Words words, Model model) {
        model.addAttribute("problem", problem == null ? null : words.orElse("problem." + problem, "problem.refused"));
    }
}
