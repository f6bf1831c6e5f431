/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.console.samples;

import io.mingjian.platform.console.cases.CaseRows;
import io.mingjian.platform.intake.Intake;
import io.mingjian.platform.intake.SubmissionRequest;
import io.mingjian.platform.packs.InstalledPacks;
import io.mingjian.platform.security.Caller;
import io.mingjian.platform.security.CurrentCaller;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Offers the samples, submits those that were chosen, and shows how far they are. */
@Controller
class SamplesController {

    private static final int MOST = 100;

    private final Samples samples;
    private final Intake intake;
    private final InstalledPacks packs;
    private final CaseRows rows;

    SamplesController(Samples samples, Intake intake, InstalledPacks packs, CaseRows rows) {
        this.samples = samples;
        this.intake = intake;
        this.packs = packs;
        this.rows = rows;
    }

    @GetMapping("/console/samples")
    String offer(
            @CurrentCaller Caller caller,
            @RequestParam(name = "case", required = false, defaultValue = "") List<UUID> submitted,
            Model model) {
        model.addAttribute("samples", offered());
        model.addAttribute(
                "submitted",
                submitted.stream()
                        .limit(MOST)
                        .flatMap(id -> rows.find(caller.tenant(), id).stream())
                        .toList());
        return "samples";
    }

    @PostMapping("/console/samples")
    String submit(@CurrentCaller Caller caller, @RequestParam(defaultValue = "") Set<String> sample) {
        String cases = offered().stream()
                .filter(each -> sample.contains(each.name()))
                .map(each -> intake.accept(
                        new SubmissionRequest(Intake.newCaseId(), caller, each.submission(), each.files(), null, null)))
                .map(accepted -> "case=" + accepted.id())
                .collect(Collectors.joining("&"));
        return "redirect:/console/samples?" + cases;
    }

    private List<Sample> offered() {
        return samples.all().stream()
                .filter(sample -> packs.contains(sample.pack()))
                .toList();
    }
}
