/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.console.packs;

import io.mingjian.platform.console.Refusals;
import io.mingjian.platform.console.Words;
import io.mingjian.platform.console.packs.PackPageController.Edited;
import io.mingjian.platform.knowledge.TrialViews;
import io.mingjian.platform.security.Caller;
import io.mingjian.platform.security.CurrentCaller;
import io.mingjian.ring.web.ProblemException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The forms that change packs and try changes. */
@Controller
class PackFormController {

    private static final double PERCENT = 100;

    private final PackPages pages;
    private final PackPageController shown;

    PackFormController(PackPages pages, PackPageController shown) {
        this.pages = pages;
        this.shown = shown;
    }

    /** Makes a new version; where that is refused, the editor comes back with what was entered. */
    @PostMapping("/console/packs/{name}/versions/{version}/edits")
    String edit(
            @CurrentCaller Caller caller,
            @PathVariable String name,
            @PathVariable String version,
            @RequestParam MultiValueMap<String, String> fields,
            @ModelAttribute("words") Words words,
            Model model,
            HttpServletResponse response) {
        PackForm form = new PackForm(fields);
        try {
            var contents = pages.versions().contents(caller, name, version);
            pages.versions().edit(caller, name, form.edits(contents));
            return "redirect:" + path(name) + "#versions";
        } catch (PackForm.UnreadableNumberException e) {
            model.addAttribute("problem", words.of("problem.unreadable-number"));
        } catch (ProblemException e) {
            if (e.status().is5xxServerError()) {
                throw e;
            }
            model.addAttribute("problem", words.orElse("problem." + Refusals.code(e), "problem.refused"));
            model.addAttribute("detail", e.getMessage());
        }
        model.addAttribute("here", path(name));
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return shown.editor(caller, new Edited(name, version, form), words, model);
    }

    @PostMapping("/console/packs/{name}/versions/{version}/shadow")
    String startShadow(
            @CurrentCaller Caller caller,
            @PathVariable String name,
            @PathVariable String version,
            @RequestParam(defaultValue = "10") double percent) {
        return back(name, "#shadow", () -> pages.trials().startShadow(caller, name, version, percent / PERCENT));
    }

    @PostMapping("/console/packs/{name}/shadow/end")
    String endShadow(@CurrentCaller Caller caller, @PathVariable String name) {
        return back(name, "#shadow", () -> pages.trials().endShadow(caller, name));
    }

    @PostMapping("/console/packs/{name}/versions/{version}/backtest")
    String startBacktest(
            @CurrentCaller Caller caller,
            @PathVariable String name,
            @PathVariable String version,
            @RequestParam(defaultValue = "500") int count) {
        AtomicReference<TrialViews.Trial> started = new AtomicReference<>();
        return Refusals.of(() -> started.set(pages.trials().startBacktest(caller, name, version, count)))
                .map(code -> refused(name, code))
                .orElseGet(() -> "redirect:" + path(name) + "/backtests/"
                        + Objects.requireNonNull(started.get()).id());
    }

    @PostMapping("/console/packs/{name}/versions/{version}/publish")
    String publish(@CurrentCaller Caller caller, @PathVariable String name, @PathVariable String version) {
        return back(name, "#versions", () -> pages.versions().activate(caller, name, version));
    }

    private static String back(String name, String place, Runnable asked) {
        return Refusals.of(asked).map(code -> refused(name, code)).orElse("redirect:" + path(name) + place);
    }

    private static String refused(String name, String code) {
        return "redirect:" + path(name) + "?problem=" + code;
    }

    private static String path(String name) {
        return UriComponentsBuilder.fromPath("/console/packs/{name}")
                .encode()
                .buildAndExpand(name)
                .toUriString();
    }
}
