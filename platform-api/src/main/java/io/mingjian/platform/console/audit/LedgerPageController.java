/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.console.audit;

import io.mingjian.ledger.proof.CheckedPart;
import io.mingjian.platform.console.Words;
import io.mingjian.platform.console.cases.CaseRows;
import io.mingjian.platform.decision.CaseReads;
import io.mingjian.platform.ledger.LedgerReads;
import io.mingjian.platform.problem.RejectedException;
import io.mingjian.platform.runs.RunReads;
import io.mingjian.platform.security.AccessTable;
import io.mingjian.platform.security.Caller;
import io.mingjian.platform.security.CurrentCaller;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The ledger, and the proof of one decision with its check. */
@Controller
class LedgerPageController {

    private static final MediaType NOTE = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final LedgerReads ledger;
    private final RunReads runs;
    private final CaseRows cases;

    LedgerPageController(LedgerReads ledger, RunReads runs, CaseRows cases) {
        this.ledger = ledger;
        this.runs = runs;
        this.cases = cases;
    }

    @GetMapping("/console/audit")
    String show(
            @CurrentCaller Caller caller,
            @RequestParam(required = false) @Nullable String problem,
            @ModelAttribute("words") Words words,
            Model model) {
        model.addAttribute("ledger", LedgerView.of(ledger.checkpoint(caller.tenant()), ledger.keys(caller.tenant())));
        model.addAttribute("mayCompare", AccessTable.allows(caller, HttpMethod.GET, "/v1/reviews/statistics"));
        model.addAttribute("problem", problem == null ? null : words.orElse("problem." + problem, "problem.refused"));
        return "audit";
    }

    /** Leads to the proof of the case that somebody names. */
    @GetMapping("/console/audit/find")
    String find(@RequestParam(name = "case", defaultValue = "") String text) {
        try {
            return "redirect:/console/audit/cases/" + UUID.fromString(text.strip());
        } catch (IllegalArgumentException e) {
            return "redirect:/console/audit?problem=no-case-number";
        }
    }

    @GetMapping("/console/audit/cases/{id}")
    String verify(
            @CurrentCaller Caller caller,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "1") int run,
            Model model) {
        String title = cases.title(caller.tenant(), id).orElseThrow(CaseReads::unknownCase);
        byte[] chain = chain(caller, id, run);
        List<CheckedPart> parts =
                LedgerView.check(ledger.proof(caller.tenant(), id, run, null), chain, ledger.keys(caller.tenant()));
        model.addAttribute("caseTitle", title);
        model.addAttribute("id", id);
        model.addAttribute("run", run);
        model.addAttribute("parts", parts);
        model.addAttribute("chainKept", chain != null);
        model.addAttribute("holds", parts.stream().allMatch(CheckedPart::holds));
        return "proof";
    }

    @GetMapping("/console/audit/cases/{id}/proof.json")
    ResponseEntity<byte[]> proof(
            @CurrentCaller Caller caller, @PathVariable UUID id, @RequestParam(defaultValue = "1") int run) {
        return file(
                "proof-" + id + "-" + run + ".json",
                MediaType.APPLICATION_JSON,
                ledger.proof(caller.tenant(), id, run, null));
    }

    @GetMapping("/console/audit/checkpoint.txt")
    ResponseEntity<byte[]> checkpoint(@CurrentCaller Caller caller) {
        return file("checkpoint.txt", NOTE, ledger.checkpoint(caller.tenant()));
    }

    @GetMapping("/console/audit/keys.json")
    ResponseEntity<byte[]> keys(@CurrentCaller Caller caller) {
        return file("ledger-keys.json", MediaType.APPLICATION_JSON, ledger.keys(caller.tenant()));
    }

    /** A file to keep. */
    static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }

    private byte @Nullable [] chain(Caller caller, UUID id, int run) {
        try {
            return runs.chain(caller.tenant(), id, run);
        } catch (RejectedException e) {
            return null;
        }
    }
}
