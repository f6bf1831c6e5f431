/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.console.reviews;

import io.mingjian.contracts.reasoning.Outcome;
import io.mingjian.platform.console.Refusals;
import io.mingjian.platform.intake.CaseSubmission;
import io.mingjian.platform.review.AppealIntake;
import io.mingjian.platform.review.HumanDecision;
import io.mingjian.platform.review.ReviewDesk;
import io.mingjian.platform.security.Caller;
import io.mingjian.platform.security.CurrentCaller;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms about the review of a case; each leads back to the case. */
@Controller
class ReviewFormController {

    private final ReviewDesk desk;
    private final AppealIntake appeals;

    ReviewFormController(ReviewDesk desk, AppealIntake appeals) {
        this.desk = desk;
        this.appeals = appeals;
    }

    @PostMapping("/console/reviews/{id}/claim")
    String claim(@CurrentCaller Caller caller, @PathVariable UUID id) {
        return back(id, Refusals.of(() -> desk.claim(caller, id)));
    }

    @PostMapping("/console/reviews/{id}/release")
    String release(@CurrentCaller Caller caller, @PathVariable UUID id) {
        return back(id, Refusals.of(() -> desk.release(caller, id)));
    }

    @PostMapping("/console/reviews/{id}/decision")
    String decide(
            @CurrentCaller Caller caller,
            @PathVariable UUID id,
            @RequestParam Outcome outcome,
            @RequestParam(defaultValue = "") String clause,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes kept) {
        Optional<String> refused =
                Refusals.of(() -> desk.decide(caller, id, new HumanDecision(outcome, clause, reason)));
        if (refused.isPresent()) {
            kept.addFlashAttribute(
                    "typedDecision", Map.of("outcome", outcome.name(), "clause", clause, "reason", reason));
        }
        return back(id, refused);
    }

    @PostMapping("/console/cases/{id}/appeals")
    String appeal(
            @CurrentCaller Caller caller,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String evidence,
            @RequestParam(defaultValue = "") String name,
            RedirectAttributes kept) {
        Map<String, @Nullable String> texts = evidence.isBlank() ? Map.of() : Map.of(name.strip(), evidence);
        var added = new CaseSubmission(null, texts, null, null, null, null, null);
        Optional<String> refused = Refusals.of(() -> appeals.file(caller, id, reason, added));
        if (refused.isPresent()) {
            kept.addFlashAttribute("typedAppeal", Map.of("reason", reason, "evidence", evidence, "name", name));
        }
        return back(id, refused);
    }

    private static String back(UUID id, Optional<String> refused) {
        return refused.map(code -> "redirect:/console/cases/" + id + "?review-problem=" + code + "#review")
                .orElse("redirect:/console/cases/" + id + "#review");
    }
}
