/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.mingjian.contracts.reasoning.Outcome;
import io.mingjian.platform.problem.RejectedException;
import io.mingjian.platform.review.ReviewReads.CaseReviews;
import io.mingjian.platform.review.ReviewReads.QueueView;
import io.mingjian.platform.review.ReviewReads.ReviewFilter;
import io.mingjian.platform.review.ReviewReads.ReviewView;
import io.mingjian.platform.security.Caller;
import io.mingjian.platform.security.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/reviews")
@Tag(name = "Reviews", description = "What people decide, for reviewers")
class ReviewController {

    private static final int LARGEST_PAGE = 200;
    private static final Duration PERIOD = Duration.ofDays(30);

    private final ReviewDesk desk;
    private final ReviewReads reads;
    private final ReviewStatistics statistics;
    private final Clock clock;

    ReviewController(ReviewDesk desk, ReviewReads reads, ReviewStatistics statistics, Clock clock) {
        this.desk = desk;
        this.reads = reads;
        this.statistics = statistics;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "List reviews, oldest first", operationId = "listReviews")
    ReviewPage list(
            @CurrentCaller Caller caller,
            ReviewFilter filter,
            @RequestParam @Nullable UUID after,
            @RequestParam(defaultValue = "50") int limit) {
        int count = Math.max(1, Math.min(limit, LARGEST_PAGE));
        List<ReviewView> found = reads.list(caller.tenant(), filter, after, count);
        return new ReviewPage(
                found, found.size() < count ? null : found.get(count - 1).id());
    }

    @GetMapping("/queues")
    @Operation(summary = "Read what waits in each queue", operationId = "listReviewQueues")
    QueueList queues(@CurrentCaller Caller caller) {
        return new QueueList(reads.queues(caller.tenant()));
    }

    @GetMapping("/statistics")
    @Operation(
            summary = "Read how persons and platform agree",
            description = "Reviews done from `from` (inclusive, 30 days ago when absent) to `to` (exclusive, now).",
            operationId = "readReviewStatistics")
    ReviewStatistics.Report statistics(
            @CurrentCaller Caller caller, @RequestParam @Nullable Instant from, @RequestParam @Nullable Instant to) {
        Instant end = to == null ? clock.instant() : to;
        return statistics.report(caller.tenant(), from == null ? end.minus(PERIOD) : from, end);
    }

    @PostMapping("/next")
    @Operation(
            summary = "Take the gravest, then oldest review that nobody holds",
            description = "204 where nothing waits. Reviews that the caller has had a part in are passed over.",
            operationId = "takeNextReview")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "204", description = "Nothing waits")
    ResponseEntity<CaseReviews> next(@CurrentCaller Caller caller, @RequestParam @Nullable String queue) {
        return desk.takeNext(caller, queue)
                .map(id -> ResponseEntity.ok(reads.ofCase(caller.tenant(), id)))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @GetMapping("/{caseId}")
    @Operation(summary = "Read what persons decided about a case", operationId = "readReviews")
    CaseReviews read(@CurrentCaller Caller caller, @PathVariable UUID caseId) {
        return reads.ofCase(caller.tenant(), caseId);
    }

    @PostMapping("/{caseId}/claim")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a review, or hold it longer", operationId = "claimReview")
    @ApiResponse(responseCode = "403", description = "The caller has had a part in the case")
    @ApiResponse(responseCode = "409", description = "Another person holds it, or it is done")
    void claim(@CurrentCaller Caller caller, @PathVariable UUID caseId) {
        desk.claim(caller, caseId);
    }

    @DeleteMapping("/{caseId}/claim")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Give a review back", operationId = "releaseReview")
    void release(@CurrentCaller Caller caller, @PathVariable UUID caseId) {
        desk.release(caller, caseId);
    }

    @PostMapping("/{caseId}")
    @Operation(
            summary = "Decide about a case",
            description =
                    "Wants a clause or procedure that the case was judged by, and a reason. At severity 3 a second"
                            + " person must agree. The decision is an act in the ledger.",
            operationId = "decideReview")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "403", description = "The caller has had a part in the case")
    @ApiResponse(responseCode = "409", description = "Another person holds it, or it is done")
    @ApiResponse(responseCode = "422", description = "No clause of the case, no reason, or neither PASS nor BLOCK")
    CaseReviews decide(@CurrentCaller Caller caller, @PathVariable UUID caseId, @RequestBody DecisionRequest request) {
        desk.decide(caller, caseId, request.decision());
        return reads.ofCase(caller.tenant(), caseId);
    }

    /** A decision as a person sends it. */
    @Schema(example = DecisionRequest.EXAMPLE)
    record DecisionRequest(
            @Nullable Outcome outcome,
            @Nullable String clause,
            @Nullable String reason) {

        static final String EXAMPLE = """
                {"outcome":"BLOCK","clause":"CN-AD-009-3","reason":"标题含绝对化用语，无可适用的豁免情形。"}""";

        HumanDecision decision() {
            if (outcome == null) {
                throw RejectedException.unprocessable(
                        "invalid-review", "Invalid review", "An outcome is wanted, PASS or BLOCK; got none.");
            }
            return new HumanDecision(
                    outcome, Objects.requireNonNullElse(clause, ""), Objects.requireNonNullElse(reason, ""));
        }
    }

    /** A page of reviews; {@code next} is absent on the last. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReviewPage(List<ReviewView> reviews, @Nullable UUID next) {}

    /** The queues that something waits in. */
    record QueueList(List<QueueView> queues) {}
}
