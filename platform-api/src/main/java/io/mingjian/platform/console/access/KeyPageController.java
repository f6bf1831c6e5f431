/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.console.access;

import io.mingjian.platform.console.Preferences;
import io.mingjian.platform.console.Refusals;
import io.mingjian.platform.console.Words;
import io.mingjian.platform.keys.KeyAdministration;
import io.mingjian.platform.keys.ShownKey;
import io.mingjian.platform.problem.RejectedException;
import io.mingjian.platform.security.AccessTable;
import io.mingjian.platform.security.Caller;
import io.mingjian.platform.security.CurrentCaller;
import io.mingjian.platform.security.Role;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** API keys. A secret is in the answer to the form that made it, and on no page after that. */
@Controller
class KeyPageController {

    private static final long MOST_HOURS = 720;

    private final KeyAdministration keys;
    private final Clock clock;

    KeyPageController(KeyAdministration keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    @GetMapping("/console/keys")
    String list(
            @CurrentCaller Caller caller,
            @RequestParam(required = false) @Nullable String problem,
            @ModelAttribute("words") Words words,
            Model model) {
        List<ShownKey> found = new ArrayList<>(keys.list(caller));
        Collections.reverse(found);
        model.addAttribute("keys", found);
        model.addAttribute("now", clock.instant());
        model.addAttribute("roles", Role.values());
        model.addAttribute("operations", AccessTable.operations());
        model.addAttribute("problem", problem == null ? null : words.orElse("problem." + problem, "problem.refused"));
        return "keys";
    }

    @PostMapping("/console/keys")
    String make(
            @CurrentCaller Caller caller,
            @ModelAttribute("form") KeyForm form,
            @ModelAttribute("preferences") Preferences preferences,
            @ModelAttribute("words") Words words,
            Model model,
            HttpServletResponse response) {
        return shown(caller, () -> keys.make(caller, form.request(preferences.zone())), words, model, response);
    }

    @PostMapping("/console/keys/{id}/rotation")
    String rotate(
            @CurrentCaller Caller caller,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "24") long hours,
            @ModelAttribute("words") Words words,
            Model model,
            HttpServletResponse response) {
        Duration grace = Duration.ofHours(Math.max(0, Math.min(hours, MOST_HOURS)));
        return shown(caller, () -> keys.rotate(caller, id, grace), words, model, response);
    }

    @PostMapping("/console/keys/{id}/revocation")
    String revoke(@CurrentCaller Caller caller, @PathVariable UUID id) {
        return Refusals.of(() -> keys.revoke(caller, id))
                .map(code -> "redirect:/console/keys?problem=" + code)
                .orElse("redirect:/console/keys");
    }

    private String shown(
            Caller caller, Supplier<ShownKey> making, Words words, Model model, HttpServletResponse response) {
        model.addAttribute("here", "/console/keys");
        try {
            model.addAttribute("made", making.get());
            return list(caller, null, words, model);
        } catch (RejectedException e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return list(caller, Refusals.code(e), words, model);
        }
    }
}
