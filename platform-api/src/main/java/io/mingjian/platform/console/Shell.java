/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.console;

import io.mingjian.platform.packs.InstalledPacks;
import io.mingjian.platform.security.AccessTable;
import io.mingjian.platform.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page of the console knows. */
@ControllerAdvice(basePackageClasses = Shell.class)
class Shell {

    private final List<NavigationEntry> entries;
    private final MessageSource messages;
    private final InstalledPacks packs;

    Shell(List<NavigationEntry> entries, MessageSource messages, InstalledPacks packs) {
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(NavigationEntry::order))
                .toList();
        this.messages = messages;
        this.packs = packs;
    }

    @ModelAttribute("preferences")
    Preferences preferences(HttpServletRequest request) {
        return Preferences.of(request);
    }

    @ModelAttribute("moments")
    Moments moments(HttpServletRequest request) {
        return new Moments(Preferences.of(request).zone());
    }

    @ModelAttribute("words")
    Words words(HttpServletRequest request) {
        return new Words(messages, Preferences.of(request).locale());
    }

    /** Titles of packs by name. */
    @ModelAttribute("packTitles")
    Map<String, String> packTitles(HttpServletRequest request) {
        Map<String, String> titles = new LinkedHashMap<>();
        packs.all().forEach(pack -> titles.put(pack.name(), words(request).of(pack.title())));
        return titles;
    }

    @ModelAttribute
    void caller(@AuthenticationPrincipal @Nullable Caller caller, HttpServletRequest request, Model model) {
        model.addAttribute("here", request.getRequestURI());
        if (caller != null) {
            model.addAttribute("caller", caller);
            model.addAttribute("maySubmit", AccessTable.allows(caller, HttpMethod.POST, "/v1/cases"));
            model.addAttribute(
                    "entries",
                    entries.stream().filter(entry -> entry.isFor(caller)).toList());
        }
    }
}
