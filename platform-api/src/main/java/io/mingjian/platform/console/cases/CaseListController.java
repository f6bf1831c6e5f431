/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.console.cases;

import io.mingjian.platform.console.Preferences;
import io.mingjian.platform.console.cases.CaseListing.Row;
import io.mingjian.platform.decision.CaseReads;
import io.mingjian.platform.security.Caller;
import io.mingjian.platform.security.CurrentCaller;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of cases, and the parts of it that refresh by themselves. */
@Controller
class CaseListController {

    private static final int PAGE = 50;

    private final CaseListing listing;

    CaseListController(CaseListing listing) {
        this.listing = listing;
    }

    @GetMapping("/console/cases")
    String list(
            @CurrentCaller Caller caller,
            @ModelAttribute("search") CaseSearch search,
            @ModelAttribute("preferences") Preferences preferences,
            Model model) {
        List<Row> found = listing.find(caller.tenant(), search.criteria(preferences.zone()), PAGE + 1);
        List<Row> rows = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute("rows", rows);
        model.addAttribute(
                "newest",
                search.before() == null && !rows.isEmpty() ? rows.get(0).id() : null);
        model.addAttribute(
                "next",
                found.size() > PAGE ? search.address(rows.get(rows.size() - 1).id()) : null);
        model.addAttribute("first", search.before() == null ? null : search.address(null));
        return "cases";
    }

    /** One row, as it is now. */
    @GetMapping("/console/cases/{id}/row")
    String row(@CurrentCaller Caller caller, @PathVariable UUID id, Model model) {
        model.addAttribute("row", listing.find(caller.tenant(), id).orElseThrow(CaseReads::unknownCase));
        return "case-row :: row";
    }

    /** How many cases have come in since the list was shown. */
    @GetMapping("/console/cases/news")
    String news(
            @CurrentCaller Caller caller,
            @RequestParam UUID than,
            @ModelAttribute("search") CaseSearch search,
            @ModelAttribute("preferences") Preferences preferences,
            Model model) {
        model.addAttribute("count", listing.newer(caller.tenant(), search.criteria(preferences.zone()), than));
        model.addAttribute("newest", than);
        return "case-news :: news";
    }
}
