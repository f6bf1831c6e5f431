/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.console.access;

import io.mingjian.platform.console.Refusals;
import io.mingjian.platform.console.Words;
import io.mingjian.platform.problem.RejectedException;
import io.mingjian.platform.security.Caller;
import io.mingjian.platform.security.CurrentCaller;
import io.mingjian.platform.webhook.DeliveryReads;
import io.mingjian.platform.webhook.WebhookAdministration;
import io.mingjian.platform.webhook.WebhookEventType;
import io.mingjian.platform.webhook.WebhookRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Webhooks and what they were told. A secret is in the answer to the form that made it, and on no page after that. */
@Controller
class WebhookPageController {

    private static final int PAGE = 50;
    private static final UUID LAST = new UUID(-1, -1);
    private static final Duration GRACE = Duration.ofHours(24);

    private final WebhookAdministration webhooks;
    private final DeliveryReads deliveries;

    WebhookPageController(WebhookAdministration webhooks, DeliveryReads deliveries) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
    }

    @GetMapping("/console/webhooks")
    String list(
            @CurrentCaller Caller caller,
            @RequestParam(required = false) @Nullable String problem,
            @ModelAttribute("words") Words words,
            Model model) {
        model.addAttribute("webhooks", webhooks.list(caller));
        model.addAttribute("types", WebhookEventType.subscribable());
        tell(problem, words, model);
        return "webhooks";
    }

    @PostMapping("/console/webhooks")
    String make(
            @CurrentCaller Caller caller,
            @ModelAttribute("form") WebhookForm form,
            @ModelAttribute("words") Words words,
            Model model,
            HttpServletResponse response) {
        try {
            model.addAttribute("made", webhooks.make(caller, form.request()));
            return list(caller, null, words, model);
        } catch (RejectedException e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return list(caller, Refusals.code(e), words, model);
        }
    }

    @GetMapping("/console/webhooks/{id}")
    String read(
            @CurrentCaller Caller caller,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID before,
            @RequestParam(required = false) @Nullable String problem,
            @ModelAttribute("words") Words words,
            Model model) {
        model.addAttribute("webhook", webhooks.read(caller, id));
        model.addAttribute("first", before == null);
        model.addAttribute(
                "page",
                deliveries.list(caller, id, new DeliveryReads.Wanted(null, before == null ? LAST : before, PAGE)));
        tell(problem, words, model);
        return "webhook";
    }

    @PostMapping("/console/webhooks/{id}/rotation")
    String rotate(
            @CurrentCaller Caller caller, @PathVariable UUID id, @ModelAttribute("words") Words words, Model model) {
        model.addAttribute("here", "/console/webhooks/" + id);
        model.addAttribute("made", webhooks.rotate(caller, id, GRACE));
        return read(caller, id, null, null, words, model);
    }

    @PostMapping("/console/webhooks/{id}/state")
    String turn(@CurrentCaller Caller caller, @PathVariable UUID id, @RequestParam boolean enabled) {
        var asked = new WebhookRequest(null, null, null, null, null, enabled, null);
        return back(id, () -> webhooks.change(caller, id, asked));
    }

    @PostMapping("/console/webhooks/{id}/ping")
    String ping(@CurrentCaller Caller caller, @PathVariable UUID id) {
        return back(id, () -> webhooks.ping(caller, id));
    }

    /** Sends everything again that was given up. */
    @PostMapping("/console/webhooks/{id}/replay")
    String replayFailed(@CurrentCaller Caller caller, @PathVariable UUID id) {
        return back(
                id,
                () -> webhooks.replayFailed(
                        caller, id, webhooks.read(caller, id).createdAt()));
    }

    @PostMapping("/console/webhooks/{id}/deliveries/{delivery}/replay")
    String replay(@CurrentCaller Caller caller, @PathVariable UUID id, @PathVariable UUID delivery) {
        return back(id, () -> webhooks.replay(caller, id, delivery));
    }

    @PostMapping("/console/webhooks/{id}/deletion")
    String delete(@CurrentCaller Caller caller, @PathVariable UUID id) {
        webhooks.delete(caller, id);
        return "redirect:/console/webhooks";
    }

    private static String back(UUID id, Runnable asked) {
        String path = "redirect:/console/webhooks/" + id;
        return Refusals.of(asked).map(code -> path + "?problem=" + code).orElse(path);
    }

    private static void tell(@Nullable String problem, Words words, Model model) {
        model.addAttribute("problem", problem == null ? null : words.orElse("problem." + problem, "problem.refused"));
    }

    /** A webhook as the form asks for it; nothing is checked yet. */
    record WebhookForm(
            @Nullable String url,
            @Nullable String description,
            @Nullable Set<String> event,
            @Nullable Set<String> outcome,
            @Nullable Boolean asymmetric) {

        WebhookRequest request() {
            return new WebhookRequest(url, description, event, null, outcome, null, asymmetric);
        }
    }
}
