/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.console.dashboard;

import io.mingjian.platform.console.Moments;
import io.mingjian.platform.console.Words;
import io.mingjian.platform.console.dashboard.DashboardFigures.Bucket;
import io.mingjian.platform.console.dashboard.DashboardFigures.Queue;
import io.mingjian.platform.security.Caller;
import io.mingjian.platform.security.CurrentCaller;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The dashboard. */
@Controller
class DashboardController {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration DAY = Duration.ofDays(1);

    private final DashboardFigures figures;
    private final Clock clock;

    DashboardController(DashboardFigures figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    /** Totals of what the charts show; seconds are weighted by nothing, they are those of the last stretch with any. */
    record Totals(long submitted, long passed, long reviewed, long blocked) {

        static Totals of(List<Bucket> buckets) {
            return new Totals(
                    buckets.stream().mapToLong(Bucket::submitted).sum(),
                    buckets.stream().mapToLong(Bucket::passed).sum(),
                    buckets.stream().mapToLong(Bucket::reviewed).sum(),
                    buckets.stream().mapToLong(Bucket::blocked).sum());
        }
    }

    @GetMapping("/console")
    String show(
            @CurrentCaller Caller caller,
            @RequestParam(required = false) @Nullable String range,
            @ModelAttribute("words") Words words,
            @ModelAttribute("moments") Moments moments,
            Model model) {
        Queue queue = figures.queue(caller.tenant());
        if (queue.empty()) {
            return "redirect:/console/samples";
        }
        Span span = Span.of(range);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
        List<Bucket> buckets = figures.buckets(caller.tenant(), span, now);
        model.addAttribute("queue", queue);
        model.addAttribute("span", span);
        model.addAttribute("spans", Span.values());
        model.addAttribute("buckets", buckets);
        model.addAttribute("totals", Totals.of(buckets));
        model.addAttribute("day", drift(caller.tenant(), now, DAY, words));
        model.addAttribute("week", drift(caller.tenant(), now, WEEK, words));
        return "dashboard";
    }

    private Drift drift(String tenant, Instant now, Duration length, Words words) {
        Instant middle = now.minus(length);
        Instant from = middle.minus(length);
        return Drift.of(
                figures.outcomes(tenant, middle, now),
                figures.outcomes(tenant, from, middle),
                figures.labels(tenant, from, middle, now),
                words);
    }
}
