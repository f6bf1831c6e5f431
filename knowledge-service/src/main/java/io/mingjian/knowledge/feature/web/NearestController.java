/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.feature.web;

import io.mingjian.knowledge.embedding.InferenceUnavailableException;
import io.mingjian.knowledge.feature.FeatureTable;
import io.mingjian.knowledge.feature.NearestNodes;
import io.mingjian.ring.web.ProblemException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which hypotheses, clauses, procedures and nodes of a pack a Chinese text is nearest to in meaning. */
@RestController
@RequestMapping("/v1/packs/{name}")
class NearestController {

    private static final int LONGEST = 2_000;
    private static final int MOST = 100;

    private final NearestNodes nearest;

    NearestController(NearestNodes nearest) {
        this.nearest = nearest;
    }

    /** What a text is nearest to, nearest first; {@code kind} narrows it down. */
    @GetMapping("/nearest")
    Answer nearest(
            @PathVariable String name,
            @RequestParam String text,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "10") int limit) {
        if (text.length() > LONGEST || limit < 1 || limit > MOST) {
            throw refused("text must have at most " + LONGEST + " characters and limit must be 1 to " + MOST + ", got: "
                    + text.length() + " and " + limit);
        }
        try {
            return new Answer(nearest.to(name, text, kind, limit));
        } catch (IllegalArgumentException e) {
            throw refused(String.valueOf(e.getMessage()));
        } catch (InferenceUnavailableException e) {
            throw new ProblemException(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "features-not-ready",
                    "Not ready",
                    "the vectors of pack " + name + " cannot be compared yet; try again shortly");
        }
    }

    /** How far the vectors of a live pack are. */
    @GetMapping("/features")
    NearestNodes.Progress progress(@PathVariable String name) {
        return nearest.progress(name);
    }

    private static ProblemException refused(String detail) {
        return new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-question", "Invalid question", detail);
    }

    /** What is near, nearest first. */
    record Answer(List<FeatureTable.Near> nearest) {}
}
