/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.console.cases;

import io.mingjian.platform.console.Words;
import io.mingjian.platform.problem.RejectedException;
import io.mingjian.platform.runs.RunReads;
import io.mingjian.platform.security.Caller;
import io.mingjian.platform.security.CurrentCaller;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Two runs of a case side by side. */
@Controller
class ComparisonController {

    private final Dossiers dossiers;
    private final RunReads runs;

    ComparisonController(Dossiers dossiers, RunReads runs) {
        this.dossiers = dossiers;
        this.runs = runs;
    }

    @GetMapping("/console/cases/{id}/runs/{first}/diff/{second}")
    String compare(
            @CurrentCaller Caller caller,
            @PathVariable UUID id,
            @PathVariable int first,
            @PathVariable int second,
            @ModelAttribute("words") Words words,
            Model model) {
        Dossier before = dossiers.read(caller.tenant(), id, first);
        Dossier after = dossiers.read(caller.tenant(), id, second);
        if (before.chain() == null || after.chain() == null) {
            throw RejectedException.notFound("not-decided", "Not decided", "One of the runs has no chain to compare.");
        }
        ChainReading left = ChainReading.of(before.chain(), before.knowledge(), words);
        ChainReading right = ChainReading.of(after.chain(), after.knowledge(), words);
        model.addAttribute("caseTitle", CasePage.title(before));
        model.addAttribute("id", id);
        model.addAttribute(
                "page",
                ComparisonPage.of(
                        runs.difference(caller.tenant(), id, first, second),
                        new ComparisonPage.Side(left, before.knowledge()),
                        new ComparisonPage.Side(right, after.knowledge())));
        return "comparison";
    }
}
