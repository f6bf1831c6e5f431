/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.console.submission;

import io.mingjian.platform.console.Preferences;
import io.mingjian.platform.console.Words;
import io.mingjian.platform.console.submission.SubmissionForm.UnreadableFieldException;
import io.mingjian.platform.intake.AcceptedCase;
import io.mingjian.platform.intake.Intake;
import io.mingjian.platform.intake.IntakeProperties;
import io.mingjian.platform.intake.SubmissionRequest;
import io.mingjian.platform.packs.InstalledPack;
import io.mingjian.platform.packs.InstalledPacks;
import io.mingjian.platform.problem.RejectedException;
import io.mingjian.platform.security.Caller;
import io.mingjian.platform.security.CurrentCaller;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Takes in a case that a person fills in. What is refused comes back as it was typed, with the reason. */
@Controller
class SubmissionController {

    private static final String PAGE = "case-new";
    private static final String TEXT = "text ";

    private final Intake intake;
    private final IntakeProperties limits;
    private final InstalledPacks packs;
    private final PackAttributes attributes;

    SubmissionController(Intake intake, IntakeProperties limits, InstalledPacks packs, PackAttributes attributes) {
        this.intake = intake;
        this.limits = limits;
        this.packs = packs;
        this.attributes = attributes;
    }

    @GetMapping("/console/cases/new")
    String form(@RequestParam MultiValueMap<String, String> query, Model model) {
        MultiValueMap<String, String> chosen = new LinkedMultiValueMap<>();
        query.getOrDefault("pack", List.of()).forEach(pack -> chosen.add("pack", pack));
        model.addAttribute("again", false);
        return show(new SubmissionForm(chosen), model);
    }

    @PostMapping("/console/cases/new")
    String submit(
            @CurrentCaller Caller caller,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(name = "picture", required = false) @Nullable List<MultipartFile> files,
            @ModelAttribute("words") Words words,
            @ModelAttribute("preferences") Preferences preferences,
            Model model,
            HttpServletResponse response)
            throws IOException {
        SubmissionForm form = new SubmissionForm(fields);
        Pictures pictures = Pictures.of(files == null ? List.of() : files);
        try {
            AcceptedCase accepted = intake.accept(new SubmissionRequest(
                    Intake.newCaseId(),
                    caller,
                    form.submission(preferences.zone()),
                    pictures.files(),
                    form.key(),
                    null));
            return "redirect:/console/cases/" + accepted.id();
        } catch (UnreadableFieldException e) {
            response.setStatus(422);
            model.addAttribute("problem", words.of("submission." + e.code(), e.got()));
        } catch (RejectedException e) {
            response.setStatus(e.status().value());
            model.addAttribute("problem", words.refusal(e, got -> called(got, pictures, words)));
            if (e.code().equals("idempotency-key-reused")) {
                // the form was sent before and changed since: sent again, it is another case
                fields.set("key", SubmissionForm.freshKey());
            }
        }
        model.addAttribute("again", !pictures.files().isEmpty());
        return show(form, model);
    }

    /** What people call what a problem names: their file's name, the part's name. */
    private static String called(String got, Pictures pictures, Words words) {
        if (got.startsWith(TEXT)) {
            String part = got.substring(TEXT.length());
            return words.known("part." + part).orElse(part);
        }
        return pictures.known(got);
    }

    private String show(SubmissionForm form, Model model) {
        model.addAttribute("here", "/console/cases/new");
        model.addAttribute("form", form);
        model.addAttribute("parts", SubmissionForm.PARTS);
        model.addAttribute("limitBytes", limits.maxBody().toBytes());
        model.addAttribute("limitFiles", limits.maxAttachments());
        Map<String, String> known = new LinkedHashMap<>();
        SortedSet<String> all = new TreeSet<>();
        for (InstalledPack pack : packs.all()) {
            List<String> names = new ArrayList<>(attributes.of(pack));
            all.addAll(names);
            known.put(pack.name(), String.join(", ", names));
        }
        model.addAttribute("known", known);
        model.addAttribute("knownNames", all);
        return PAGE;
    }
}
