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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

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
        return back(id, () -> desk.claim(caller, id));
    }

    @PostMapping("/console/reviews/{id}/release")
    String release(@CurrentCaller Caller caller, @PathVariable UUID id) {
        return back(id, () -> desk.release(caller, id));
    }

    @PostMapping("/console/reviews/{id}/decision")
    String decide(
            @CurrentCaller Caller caller,
            @PathVariable UUID id,
            @RequestParam Outcome outcome,
            @RequestParam(defaultValue = "") String clause,
            @RequestParam(defaultValue = "") String reason) {
        return back(id, () -> desk.decide(caller, id, new HumanDecision(outcome, clause, reason)));
    }

    @PostMapping("/console/cases/{id}/appeals")
    String appeal(
            @CurrentCaller Caller caller,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String evidence,
            @RequestParam(defaultValue = "") String name) {
        Map<String, @Nullable String> texts = evidence.isBlank() ? Map.of() : Map.of(name.strip(), evidence);
        return back(
                id,
                () -> appeals.file(caller, id, reason, new CaseSubmission(null, texts, null, null, null, null, null)));
    }

    private static String back(UUID id, Runnable asked) {
        return Refusals.of(asked)
                .map(code -> "redirect:/console/cases/" + id + "?review-problem=" + code + "#review")
                .orElse("redirect:/console/cases/" + id + "#review");
    }
}
