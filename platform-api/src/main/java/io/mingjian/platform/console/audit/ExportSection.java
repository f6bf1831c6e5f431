/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.console.audit;

import io.mingjian.platform.console.Preferences;
import io.mingjian.platform.console.cases.CaseSection;
import io.mingjian.platform.decision.CaseReads;
import io.mingjian.platform.decision.CaseView;
import io.mingjian.platform.export.DecisionExports;
import io.mingjian.platform.security.Caller;
import io.mingjian.platform.security.CurrentCaller;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.ObjectMapper;

/** The decision of a case as documents, and the way to its proof; the section of the page and the downloads. */
@Controller
@Order(20)
class ExportSection implements CaseSection {

    private static final MediaType LETTER = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final CaseReads reads;
    private final DecisionExports exports;
    private final ObjectMapper mapper;

    ExportSection(CaseReads reads, DecisionExports exports, ObjectMapper mapper) {
        this.reads = reads;
        this.exports = exports;
        this.mapper = mapper;
    }

    @Override
    public Optional<String> show(Shown shown, Model model) {
        CaseView.DecisionView decision =
                reads.read(shown.caller().tenant(), shown.id()).decision();
        if (decision == null || shown.knowledge() == null) {
            return Optional.empty();
        }
        model.addAttribute("forms", exports.fitting(decision.outcome()));
        model.addAttribute("exported", shown.id());
        return Optional.of("case-proof");
    }

    @GetMapping("/console/cases/{id}/exports/{form}.json")
    ResponseEntity<byte[]> export(
            @CurrentCaller Caller caller,
            @PathVariable UUID id,
            @PathVariable String form,
            @ModelAttribute("preferences") Preferences preferences) {
        var document = exports.write(caller.tenant(), id, form, preferences.locale());
        return LedgerPageController.file(
                form + "-" + id + ".json",
                MediaType.APPLICATION_JSON,
                mapper.writerWithDefaultPrettyPrinter().writeValueAsBytes(document));
    }

    @GetMapping("/console/cases/{id}/exports/letter.txt")
    ResponseEntity<byte[]> letter(
            @CurrentCaller Caller caller,
            @PathVariable UUID id,
            @ModelAttribute("preferences") Preferences preferences) {
        var document = exports.write(caller.tenant(), id, "clause-notice", preferences.locale());
        return LedgerPageController.file(
                "letter-" + id + ".txt",
                LETTER,
                String.valueOf(document.document().get("letter")).getBytes(StandardCharsets.UTF_8));
    }
}
