/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.console;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages around the others: the way in, preferences, problems. */
@Controller
class ShellController {

    private static final Set<String> SIGN_IN_PROBLEMS = Set.of("key", "out", "ended");
    private static final Duration YEAR = Duration.ofDays(365);

    @GetMapping("/")
    String root() {
        return "redirect:/console";
    }

    @GetMapping(ConsoleSecurity.SIGN_IN)
    String signIn(
            @Nullable Authentication authentication,
            @RequestParam(required = false) @Nullable String next,
            @RequestParam(required = false) @Nullable String problem,
            Model model) {
        if (authentication != null) {
            return "redirect:" + SignInTarget.checked(next);
        }
        model.addAttribute("next", SignInTarget.checked(next));
        model.addAttribute("problem", problem != null && SIGN_IN_PROBLEMS.contains(problem) ? problem : null);
        return "sign-in";
    }

    /** Remembers what was chosen; a choice that there is not is left alone. */
    @PostMapping("/console/preferences")
    String choose(
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(required = false) @Nullable String theme,
            @RequestParam(required = false) @Nullable String pictures,
            @RequestParam(required = false) @Nullable String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        keep(Preferences.LANGUAGE, language, Preferences.LANGUAGES, request, response);
        keep(Preferences.THEME, theme, Preferences.THEMES, request, response);
        keep(Preferences.PICTURES, pictures, Preferences.PICTURE_CHOICES, request, response);
        return "redirect:"
                + (ConsoleSecurity.SIGN_IN.equals(back) ? ConsoleSecurity.SIGN_IN : SignInTarget.checked(back));
    }

    /** A problem that a filter met; it has set the status already. */
    @RequestMapping("/console/problem/{status}")
    String problem(@PathVariable int status, HttpServletResponse response, Model model) {
        HttpStatus known = HttpStatus.resolve(status);
        HttpStatus shown = known == null || !known.isError() ? HttpStatus.NOT_FOUND : known;
        response.setStatus(shown.value());
        ConsoleProblems.fill(model, shown);
        return "problem";
    }

    /** Every address that no page has. */
    @GetMapping("/console/{section:(?!assets$).+}/**")
    String unknown(HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        ConsoleProblems.fill(model, HttpStatus.NOT_FOUND);
        return "problem";
    }

    private static void keep(
            String name,
            @Nullable String value,
            Set<String> choices,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (value == null || !choices.contains(value)) {
            return;
        }
        Cookie cookie = new Cookie(name, value);
        cookie.setPath("/console");
        cookie.setMaxAge((int) YEAR.toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Strict");
        response.addCookie(cookie);
    }
}
