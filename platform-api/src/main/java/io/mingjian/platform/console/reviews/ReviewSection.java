/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.console.reviews;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import io.mingjian.contracts.knowledge.CaseKnowledge;
import io.mingjian.platform.console.Words;
import io.mingjian.platform.console.cases.CaseSection;
import io.mingjian.platform.review.ReviewParts;
import io.mingjian.platform.review.ReviewReads;
import io.mingjian.platform.review.ReviewReads.CaseReviews;
import io.mingjian.platform.review.ReviewReads.ReviewView;
import io.mingjian.platform.review.ReviewStatus;
import io.mingjian.platform.security.AccessTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What persons decided about a case, with the forms that take, give back, decide and appeal. */
@Component
@Order(10)
class ReviewSection implements CaseSection {

    private final ReviewReads reads;
    private final ReviewParts parts;

    ReviewSection(ReviewReads reads, ReviewParts parts) {
        this.reads = reads;
        this.parts = parts;
    }

    /**
     * What the section shows.
     *
     * @param current the latest review, or null where no person is to look at the case
     * @param cited of what a decision can rest on, what the shown verdict cites, in words, by identifier
     * @param clauses the rest of it, in words, by identifier
     * @param problem why the last thing that was asked for was not done, or null
     */
    record Panel(
            CaseReviews all,
            @Nullable ReviewView current,
            ReviewParts.Part part,
            Map<String, String> cited,
            Map<String, String> clauses,
            @Nullable String problem) {

        /** The clause to begin with: the first that the verdict cites, empty where it cites none. */
        public String likely() {
            return cited.keySet().stream().findFirst().orElse("");
        }

        /** Whether a review waits for somebody. */
        public boolean isOpen() {
            return current != null && current.status() != ReviewStatus.DONE;
        }

        /** Whether somebody else holds it. */
        public boolean isHeldByAnother() {
            return current != null && current.claim() != null && !part.holds();
        }

        /** Whether this person may decide now. */
        public boolean isDecidable() {
            return isOpen() && !part.decided() && !isHeldByAnother();
        }
    }

    @Override
    public Optional<String> show(Shown shown, Model model) {
        boolean mayAppeal = AccessTable.allows(shown.caller(), POST, "/v1/cases/{id}/appeals");
        boolean mayRead = AccessTable.allows(shown.caller(), GET, "/v1/reviews/{caseId}");
        if (!mayAppeal && !mayRead) {
            return Optional.empty();
        }
        CaseReviews all = reads.ofCase(shown.caller().tenant(), shown.id());
        List<ReviewView> reviews = all.reviews();
        if (reviews.isEmpty() && shown.knowledge() == null) {
            return Optional.empty();
        }
        Map<String, String> named = clauses(all.citable(), shown.knowledge(), shown.words());
        Map<String, String> cited = new LinkedHashMap<>();
        shown.cited().stream().filter(named::containsKey).forEach(id -> cited.put(id, named.get(id)));
        named.keySet().removeAll(cited.keySet());
        model.addAttribute(
                "panel",
                new Panel(
                        all,
                        reviews.isEmpty() ? null : reviews.get(reviews.size() - 1),
                        parts.of(shown.caller(), shown.id()),
                        cited,
                        named,
                        problem(shown)));
        model.addAttribute("mayReview", mayRead);
        model.addAttribute("mayAppeal", mayAppeal);
        return Optional.of("case-review");
    }

    private static @Nullable String problem(Shown shown) {
        String problem = shown.query().get("review-problem");
        return problem == null ? null : shown.words().orElse("problem." + problem, "problem.refused");
    }

    private static Map<String, String> clauses(List<String> citable, @Nullable CaseKnowledge knowledge, Words words) {
        Map<String, String> known = new LinkedHashMap<>();
        if (knowledge != null) {
            knowledge
                    .clauses()
                    .forEach(clause -> known.put(
                            clause.id(),
                            clause.instrument() + " " + clause.article() + " " + words.of(clause.title())));
            knowledge.procedures().forEach(procedure -> known.put(procedure.id(), words.of(procedure.name())));
        }
        Map<String, String> named = new LinkedHashMap<>();
        citable.forEach(id -> named.put(id, known.containsKey(id) ? id + " · " + known.get(id) : id));
        return named;
    }
}
