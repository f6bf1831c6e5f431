/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.console.reviews;

import io.mingjian.platform.console.Words;
import io.mingjian.platform.console.cases.CaseRows;
import io.mingjian.platform.review.ReviewCause;
import io.mingjian.platform.review.ReviewDesk;
import io.mingjian.platform.review.ReviewReads;
import io.mingjian.platform.review.ReviewReads.ReviewView;
import io.mingjian.platform.review.ReviewStatistics;
import io.mingjian.platform.review.ReviewStatus;
import io.mingjian.platform.security.Caller;
import io.mingjian.platform.security.CurrentCaller;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The queues of reviews, and how persons and platform agree. */
@Controller
class ReviewQueueController {

    private static final int PAGE = 50;
    private static final Set<Integer> DAYS = Set.of(7, 30, 90);
    private static final int USUAL_DAYS = 30;

    private final ReviewDesk desk;
    private final Reads reads;
    private final CaseRows cases;
    private final Clock clock;

    ReviewQueueController(ReviewDesk desk, Reads reads, CaseRows cases, Clock clock) {
        this.desk = desk;
        this.reads = reads;
        this.cases = cases;
        this.clock = clock;
    }

    /** A review and the words that its case is called by. */
    record Row(ReviewView review, String title) {}

    @GetMapping("/console/reviews")
    String list(
            @CurrentCaller Caller caller,
            @ModelAttribute("search") ReviewSearch search,
            @RequestParam(required = false) @Nullable String problem,
            @ModelAttribute("words") Words words,
            Model model) {
        List<ReviewView> found = reads.reviews().list(caller.tenant(), search.filter(), search.place(), PAGE + 1);
        List<ReviewView> shown = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute("queues", reads.reviews().queues(caller.tenant()));
        model.addAttribute(
                "rows", shown.stream().map(review -> row(caller, review)).toList());
        model.addAttribute(
                "next", found.size() > PAGE ? search.address(shown.get(PAGE - 1).id()) : null);
        model.addAttribute("causes", ReviewCause.values());
        model.addAttribute("statuses", ReviewStatus.values());
        model.addAttribute("problem", problem == null ? null : words.orElse("problem." + problem, "problem.refused"));
        return "reviews";
    }

    @PostMapping("/console/reviews/next")
    String takeNext(@CurrentCaller Caller caller, @RequestParam(required = false) @Nullable String queue) {
        return desk.takeNext(caller, queue == null || queue.isBlank() ? null : queue)
                .map(id -> "redirect:/console/cases/" + id + "#review")
                .orElse("redirect:/console/reviews?problem=nothing-waits");
    }

    @GetMapping("/console/reviews/statistics")
    String statistics(@CurrentCaller Caller caller, @RequestParam(defaultValue = "30") int days, Model model) {
        int shown = DAYS.contains(days) ? days : USUAL_DAYS;
        Instant now = clock.instant();
        model.addAttribute("days", shown);
        model.addAttribute(
                "report", reads.statistics().report(caller.tenant(), now.minus(Duration.ofDays(shown)), now));
        return "review-statistics";
    }

    private Row row(Caller caller, ReviewView review) {
        return new Row(review, cases.title(caller.tenant(), review.caseId()).orElseGet(() -> review.caseId()
                .toString()));
    }

    /** What the pages read. */
    @Component
    record Reads(ReviewReads reviews, ReviewStatistics statistics) {}
}
