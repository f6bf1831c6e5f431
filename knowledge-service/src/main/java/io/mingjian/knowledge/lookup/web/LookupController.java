/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.lookup.web;

import io.mingjian.knowledge.lookup.Match;
import io.mingjian.knowledge.lookup.TableSearch;
import io.mingjian.ring.web.ProblemException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which UN number or tariff code a description means. */
@RestController
@RequestMapping("/v1/lookup")
class LookupController {

    private static final int LONGEST_QUERY = 500;
    private static final int MOST_ROWS = 50;

    private final TableSearch dangerousGoods;
    private final TableSearch tariff;

    LookupController(TableSearch dangerousGoods, TableSearch tariff) {
        this.dangerousGoods = dangerousGoods;
        this.tariff = tariff;
    }

    @GetMapping("/dangerous-goods")
    Answer dangerousGoods(@RequestParam String q, @RequestParam(defaultValue = "10") int limit) {
        return answer(dangerousGoods, q, limit);
    }

    @GetMapping("/tariff")
    Answer tariff(@RequestParam String q, @RequestParam(defaultValue = "10") int limit) {
        return answer(tariff, q, limit);
    }

    private static Answer answer(TableSearch search, String query, int limit) {
        if (query.isBlank() || query.length() > LONGEST_QUERY) {
            throw refused("q must have 1 to " + LONGEST_QUERY + " characters, got: " + query.length());
        }
        if (limit < 1 || limit > MOST_ROWS) {
            throw refused("limit must be 1 to " + MOST_ROWS + ", got: " + limit);
        }
        return new Answer(search.find(query, limit));
    }

    private static ProblemException refused(String detail) {
        return new ProblemException(HttpStatus.BAD_REQUEST, "lookup-malformed", "Lookup not answered", detail);
    }

    /**
     * The answer.
     *
     * @param matches rows, best first; empty where the query describes nothing in the table
     */
    record Answer(List<Match> matches) {}
}
