/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.console;

import io.mingjian.platform.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page of the console knows. */
@ControllerAdvice(basePackageClasses = Shell.class)
class Shell {

    private final List<NavigationEntry> entries;
    private final MessageSource messages;

    Shell(List<NavigationEntry> entries, MessageSource messages) {
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(NavigationEntry::order))
                .toList();
        this.messages = messages;
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

    @ModelAttribute
    void caller(@AuthenticationPrincipal @Nullable Caller caller, HttpServletRequest request, Model model) {
        model.addAttribute("here", request.getRequestURI());
        if (caller != null) {
            model.addAttribute("caller", caller);
            model.addAttribute(
                    "entries", entries.stream().filter(entry -> entry.isFor(caller)).toList());
        }
    }
}
