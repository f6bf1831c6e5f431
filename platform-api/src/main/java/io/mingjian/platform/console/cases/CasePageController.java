/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.console.cases;

import io.mingjian.platform.cases.CaseStatus;
import io.mingjian.platform.console.Preferences;
import io.mingjian.platform.console.Words;
import io.mingjian.platform.decision.CaseReads;
import io.mingjian.platform.packs.InstalledPacks;
import io.mingjian.platform.problem.RejectedException;
import io.mingjian.platform.runs.RunRequested;
import io.mingjian.platform.runs.RunStart;
import io.mingjian.platform.security.AccessTable;
import io.mingjian.platform.security.Caller;
import io.mingjian.platform.security.CurrentCaller;
import io.mingjian.ring.web.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of one case, its pictures, and the form that starts another run. */
@Controller
class CasePageController {

    private static final Duration HOUR = Duration.ofHours(1);

    private final Dossiers dossiers;
    private final CaseReads reads;
    private final RunStart runs;
    private final InstalledPacks packs;
    private final CasePresentation presentation;

    CasePageController(
            Dossiers dossiers, CaseReads reads, RunStart runs, InstalledPacks packs, CasePresentation presentation) {
        this.dossiers = dossiers;
        this.reads = reads;
        this.runs = runs;
        this.packs = packs;
        this.presentation = presentation;
    }

    @GetMapping("/console/cases/{id}")
    String read(
            @CurrentCaller Caller caller,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "1") int run,
            @RequestParam Map<String, String> query,
            @ModelAttribute("preferences") Preferences preferences,
            @ModelAttribute("words") Words words,
            Model model) {
        Dossier dossier = dossiers.read(caller.tenant(), id, run);
        CasePage page = CasePage.of(dossier, presentation.sensitivity().hides(dossier, preferences.pictures()), words);
        model.addAttribute("page", page);
        model.addAttribute("packs", packs.all());
        model.addAttribute(
                "packTitle",
                packs.find(dossier.subject().pack())
                        .map(pack -> words.of(pack.title()))
                        .orElse(dossier.subject().pack()));
        model.addAttribute("mayRun", mayRun(caller) && dossier.chain() != null);
        String problem = query.get("problem");
        model.addAttribute("problem", problem == null ? null : words.orElse("problem." + problem, "problem.other"));
        model.addAttribute(
                "sections",
                presentation.shown(
                        new CaseSection.Shown(caller, id, dossier.knowledge(), dossier.cited(), query, words), model));
        return "case";
    }

    /** The part that watches a run under way; once it is decided, it leads on. */
    @GetMapping("/console/cases/{id}/runs/{number}/progress")
    ResponseEntity<String> progress(@CurrentCaller Caller caller, @PathVariable UUID id, @PathVariable int number) {
        Dossier dossier = dossiers.read(caller.tenant(), id, number);
        return dossier.run().status() == CaseStatus.DECIDED
                ? ResponseEntity.noContent()
                        .header("HX-Redirect", number == 1 ? casePath(id) : comparePath(id, dossier))
                        .build()
                : ResponseEntity.noContent().build();
    }

    @PostMapping("/console/cases/{id}/runs")
    String start(
            @CurrentCaller Caller caller,
            @PathVariable UUID id,
            @RequestParam int from,
            @RequestParam MultiValueMap<String, String> fields,
            @ModelAttribute("preferences") Preferences preferences) {
        try {
            var submission = new RunForm(from, fields).submission(preferences.zone());
            int number = runs.start(new RunRequested(caller, id, submission, null, null));
            return "redirect:" + casePath(id) + "?run=" + number;
        } catch (RejectedException e) {
            return "redirect:" + casePath(id) + "?run=" + from + "&problem=" + code(e) + "#again";
        } catch (RunForm.UnreadableFormException e) {
            return "redirect:" + casePath(id) + "?run=" + from + "&problem=unreadable-form#again";
        }
    }

    @GetMapping("/console/cases/{id}/attachments/{name}")
    ResponseEntity<byte[]> attachment(@CurrentCaller Caller caller, @PathVariable UUID id, @PathVariable String name) {
        var found = reads.attachment(caller.tenant(), id, name);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(found.attachment().mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .eTag(found.attachment().content().sha256())
                .cacheControl(CacheControl.maxAge(HOUR).cachePrivate())
                .body(found.bytes());
    }

    static boolean mayRun(Caller caller) {
        return AccessTable.allows(caller, HttpMethod.POST, "/v1/cases/{id}/runs");
    }

    private static String code(ProblemException problem) {
        return problem.code().replaceAll("[^a-z-]", "");
    }

    private static String casePath(UUID id) {
        return "/console/cases/" + id;
    }

    private static String comparePath(UUID id, Dossier dossier) {
        var request = dossier.run().request();
        int base =
                request == null || request.base() == null ? 1 : request.base().run();
        return casePath(id) + "/runs/" + base + "/diff/" + dossier.run().run();
    }
}
