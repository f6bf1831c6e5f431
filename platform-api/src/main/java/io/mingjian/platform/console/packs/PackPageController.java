/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.console.packs;

import io.mingjian.platform.console.Words;
import io.mingjian.platform.knowledge.TrialViews;
import io.mingjian.platform.security.Caller;
import io.mingjian.platform.security.CurrentCaller;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Packs, their versions, the editor, and reports on trials. */
@Controller
class PackPageController {

    private final PackPages pages;

    PackPageController(PackPages pages) {
        this.pages = pages;
    }

    @GetMapping("/console/packs")
    String list(Model model) {
        model.addAttribute("packs", pages.installed());
        return "packs";
    }

    @GetMapping("/console/packs/{name}")
    String read(
            @CurrentCaller Caller caller,
            @PathVariable String name,
            @RequestParam(required = false) @Nullable String problem,
            @ModelAttribute("words") Words words,
            Model model) {
        pages.describe(caller, name, words, model);
        model.addAttribute("versions", pages.newestFirst(caller, name));
        model.addAttribute("report", pages.shadow(caller, name).orElse(null));
        model.addAttribute("problem", problem == null ? null : words.orElse("problem." + problem, "problem.refused"));
        return "pack";
    }

    @GetMapping("/console/packs/{name}/versions/{version}")
    String edit(
            @CurrentCaller Caller caller,
            @PathVariable String name,
            @PathVariable String version,
            @ModelAttribute("words") Words words,
            Model model) {
        PackForm form = new PackForm(new LinkedMultiValueMap<>());
        return editor(caller, new Edited(name, version, form), words, model);
    }

    @GetMapping("/console/packs/{name}/backtests/{id}")
    String backtest(
            @CurrentCaller Caller caller,
            @PathVariable String name,
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            @ModelAttribute("words") Words words,
            Model model) {
        pages.describe(caller, name, words, model);
        TrialViews.Report report = pages.trials().backtest(caller, id);
        model.addAttribute("report", report);
        model.addAttribute(
                "underWay",
                report.job().state() == TrialViews.State.RUNNING
                        || report.job().state() == TrialViews.State.ENDED && report.compared() < report.given());
        return part == null ? "pack-backtest" : "pack-backtest :: progress";
    }

    /** The editor of a version, with what was entered. */
    String editor(Caller caller, Edited edited, Words words, Model model) {
        pages.describe(caller, edited.name(), words, model);
        var contents = pages.versions().contents(caller, edited.name(), edited.version());
        model.addAttribute("contents", contents);
        model.addAttribute("says", pages.words(contents.hypotheses(), words));
        model.addAttribute("form", edited.form());
        var taken = pages.newestFirst(caller, edited.name());
        model.addAttribute("suggested", PackPages.nextVersion(edited.version(), taken));
        model.addAttribute(
                "live",
                taken.stream().anyMatch(each -> each.live() && each.version().equals(edited.version())));
        return "pack-editor";
    }

    /** A version as a form changes it. */
    record Edited(String name, String version, PackForm form) {}
}
